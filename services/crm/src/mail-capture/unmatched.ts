// Mail of somebody who is not known is kept for 30 days: until then one may say whose it is, or make a lead of it (CRM-57).
import type { LeadOfMail, UnmatchedMail } from '@throughline/contracts/gen/throughline/crm/v1/unmatched_mails';
import type { CreateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Participant as Taking } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Participant } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import type { SeenMail } from './seen-mail.ts';

export interface StoredUnmatchedMail extends UnmatchedMail {
  participantIds: string[];
  messageId: string;
  threadId: string | undefined;
  documentIds: string[];
}

const keptMs = 30 * 86_400_000;
const nameLengthMax = 200;

/** Of several outside it is filed under whoever wrote it, else under the first it went to. */
export function unmatched(id: string, mail: SeenMail, outside: readonly Participant[], participants: Taking[], now: Date) {
  const { address, name } = outside.find(({ role }) => role === 'FROM') ?? outside[0]!;
  return {
    set: {
      ...mail,
      id,
      address,
      name: name.slice(0, nameLengthMax),
      participants,
      participantIds: participants.flatMap(({ userId }) => (userId ? [userId] : [])),
      expiresAt: new Date(now.getTime() + keptMs),
    },
  };
}

export const seen = (mail: StoredUnmatchedMail): SeenMail => ({
  messageId: mail.messageId,
  threadId: mail.threadId,
  direction: mail.direction === 'OUTBOUND' ? 'OUTBOUND' : 'INBOUND',
  subject: mail.subject,
  text: mail.text,
  at: mail.at!,
  ownerId: mail.ownerId,
  visibility: mail.visibility === 'PRIVATE' ? 'PRIVATE' : 'INTERNAL',
  documentIds: mail.documentIds,
});

/** The lead that somebody who wrote is: by the name and address in the mail, unless the caller knows better. */
export function leadFrom({ name, address }: StoredUnmatchedMail, given: LeadOfMail, ownerId: string): CreateLeadRequest {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const firstName = given.firstName ?? (words.length > 1 ? words.slice(0, -1).join(' ') : undefined);
  const lastName = given.lastName ?? words.at(-1);
  return {
    firstName: firstName?.slice(0, 100),
    lastName: lastName?.slice(0, 100),
    companyName: given.companyName,
    email: address,
    source: 'EMAIL',
    ownerId,
    utm: undefined,
    bant: undefined,
    customFields: undefined,
  };
}
