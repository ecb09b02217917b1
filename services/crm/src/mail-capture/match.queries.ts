// Who of those seen in mail crm knows: one question each for contacts, leads and open deals.
import type { Participant as Taking } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Participant } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import type { Reader } from '@throughline/chassis/database/reader';
import { normalisedEmail } from '../contacts/contact.ts';
import { dealsOfContactMax } from '../opportunities/opportunity.queries.ts';
import type { Known } from './observed.ts';

interface ContactRow {
  id: string;
  companyId: string | undefined;
  ownerId: string;
  addresses: string[];
}

export interface KnownPeople extends Known {
  contacts: readonly ContactRow[];
  leads: readonly { id: string; ownerId: string | undefined; email: string }[];
  /** Those taking part, as activities name them. */
  participants(seen: readonly Participant[]): Taking[];
}

const peopleMax = 50;

export async function knownAmong(tx: Reader, outside: readonly Participant[]): Promise<KnownPeople> {
  const addresses = outside.slice(0, peopleMax).map(({ address }) => address);
  const contacts = await contactsBy(tx, addresses);
  const known = new Set(contacts.flatMap((contact) => contact.addresses));
  const leads = await leadsBy(
    tx,
    addresses.filter((address) => !known.has(address)),
  );
  const deals = await openDealsOf(
    tx,
    contacts.map(({ id }) => id),
  );
  const contactOf = new Map(contacts.flatMap(({ id, addresses: own }) => own.map((address) => [address, id] as const)));
  const participants = (seen: readonly Participant[]) =>
    seen
      .filter(({ userId, name, address }) => userId || name || address)
      .slice(0, peopleMax)
      .map(({ userId, name, address }) => ({
        userId,
        contactId: contactOf.get(normalisedEmail(address)),
        name: name.slice(0, 200) || undefined,
        email: normalisedEmail(address) || undefined,
      }));
  return { contacts, leads, deals, participants };
}

async function contactsBy(tx: Reader, addresses: readonly string[]): Promise<ContactRow[]> {
  if (addresses.length === 0) return [];
  const rows = await tx.rows<Omit<ContactRow, 'companyId'> & { companyId: string | null }>(
    `select id, company_id as "companyId", owner_id as "ownerId", email_addresses as addresses from contacts
     where id = any (array(select search_exact('contacts', address, ${peopleMax}) from unnest($1::text[]) address)) and email_addresses && $1::text[]
       and deleted_at is null order by id limit ${peopleMax}`,
    [addresses],
  );
  return rows.map((row) => ({ ...row, companyId: row.companyId ?? undefined }));
}

async function leadsBy(tx: Reader, addresses: readonly string[]): Promise<{ id: string; ownerId: string | undefined; email: string }[]> {
  if (addresses.length === 0) return [];
  const rows = await tx.rows<{ id: string; ownerId: string | null; email: string }>(
    `select id, owner_id as "ownerId", email from leads
     where email = any ($1) and status not in ('CONVERTED', 'DISQUALIFIED') and deleted_at is null order by id limit ${peopleMax}`,
    [addresses],
  );
  return rows.map((row) => ({ ...row, ownerId: row.ownerId ?? undefined }));
}

async function openDealsOf(tx: Reader, contactIds: readonly string[]): Promise<{ id: string }[]> {
  if (contactIds.length === 0) return [];
  return tx.rows<{ id: string }>(
    `select o.id from unnest($1::uuid[]) contact (id) cross join lateral (
       select id, created_at from opportunities
       where id = any (array(select deals_of_contact(contact.id, ${dealsOfContactMax}))) and status = 'OPEN' and deleted_at is null
     ) o group by o.id, o.created_at order by o.created_at desc, o.id limit 10`,
    [contactIds],
  );
}
