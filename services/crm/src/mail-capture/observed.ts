// What a connected mailbox or calendar shows (CRM-57).
// - Mail between the firm's own people is nobody else's business; neither is mail with excluded domains.
// - It belongs to those whom crm knows by their addresses: contacts, with their companies and open deals, and leads.
// - Mail that only its participants may see is private here, too.
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { CaptureSettings } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import type { Participant } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import { normalisedEmail } from '../contacts/contact.ts';

const linksMax = 20;

/** Those who are not of the firm, and not of domains that are left alone. */
export function outsiders(participants: readonly Participant[], { excludedDomains, ownDomains }: CaptureSettings): Participant[] {
  const left = new Set([...excludedDomains, ...ownDomains].map((domain) => domain.toLowerCase()));
  const seen = new Set<string>();
  return participants.flatMap((participant) => {
    const address = normalisedEmail(participant.address);
    const isLeft = participant.userId !== undefined || !address.includes('@') || left.has(domainOf(address)) || seen.has(address);
    seen.add(address);
    return isLeft ? [] : [{ ...participant, address }];
  });
}

/** Whose mailbox or calendar it is first, then the others of the firm. */
export const ownPeople = ({ userId, participants }: { userId?: string | undefined; participants: readonly Participant[] }): string[] => [
  ...new Set([userId, ...participants.map((participant) => participant.userId)].filter((id) => id !== undefined)),
];

export interface Known {
  contacts: readonly { id: string; companyId: string | undefined }[];
  leads: readonly { id: string }[];
  deals: readonly { id: string }[];
}

/** People first, then their deals, then their companies: what does not fit is left out. */
export function linksOf({ contacts, leads, deals }: Known): ActivityLink[] {
  const companies = new Set(contacts.flatMap(({ companyId }) => (companyId ? [companyId] : [])));
  return [
    ...contacts.map(({ id }) => ({ kind: 'CONTACT' as const, id })),
    ...leads.map(({ id }) => ({ kind: 'LEAD' as const, id })),
    ...deals.map(({ id }) => ({ kind: 'OPPORTUNITY' as const, id })),
    ...[...companies].map((id) => ({ kind: 'COMPANY' as const, id })),
  ].slice(0, linksMax);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
