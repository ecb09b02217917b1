// Whom an address, a number, a domain or a name belongs to: what captured mail, bank lines and forms are matched by.
import type {
  DuplicateCandidate,
  PartyKind,
  PartyMatch,
  ResolvePartyRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Reader } from '@throughline/chassis/database/reader';
import { companiesLike, contactsLike } from './match.queries.ts';

export async function resolveParty(tx: Reader, { email, phone, domain, name }: ResolvePartyRequest): Promise<PartyMatch[]> {
  const given = { name: name || undefined, email: email.toLowerCase() || undefined, phone: phone || undefined };
  const companies = await companiesLike(tx, { ...given, domain: domain || undefined });
  const contacts = await contactsLike(tx, { name: given.name, emails: listed(given.email), phones: listed(given.phone) });
  return [...companies.map(asMatch('COMPANY')), ...contacts.map(asMatch('CONTACT'))].toSorted((a, b) => b.score - a.score);
}

const asMatch =
  (kind: PartyKind) =>
  ({ id, name, score, reason }: DuplicateCandidate): PartyMatch => ({ id, kind, name, score, reason });

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
