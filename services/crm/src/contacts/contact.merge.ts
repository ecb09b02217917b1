// People who are one become one: their addresses and numbers together, the strictest of their wishes, each company once.
import type { MergeContactsRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changedFields, fact } from '@throughline/chassis/decision';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { chosenFields, refuseUnfit, union } from '../merging/merge.ts';
import { recordMerge, repoint } from '../merging/repoint.queries.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { repointDeals } from './merge-deals.queries.ts';
import { settleAffiliations } from './merge-affiliations.queries.ts';
import { orderly, updated, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';
import { openPreferences, strictest } from './preferences.ts';

const choosable = ['firstName', 'lastName', 'locale', 'timeZone', 'source', 'portalPrincipalId'] as const;
const listMax = 10;

export async function mergeContacts(tx: Tx, request: MergeContactsRequest, today: PlainDate): Promise<StoredContact> {
  refuseUnfit(request, choosable);
  const winner = await tx.get(ContactTable, request.winnerId);
  const losers: StoredContact[] = [];
  for (const id of request.loserIds.toSorted()) losers.push(await tx.get(ContactTable, id));
  await recordMerge(tx, 'CONTACT', request, losers);
  await settleAffiliations(tx, request, today);
  const [primary] = await affiliationsOf(tx, winner.id, false);
  const set = { ...chosenFields(winner, losers, request.choices, choosable), ...combined(winner, losers), companyId: primary?.companyId };
  await repoint(tx, 'contacts', request, ['affiliations.contact_id']);
  await repointDeals(tx, request);
  for (const loser of losers) await retire(tx, loser, winner.id);
  const { emailAddresses: _, ...visible } = set;
  const changes = changedFields<StoredContact>(winner, visible);
  const event = updated({ ...winner, ...set }, changes.old, changes.new);
  return tx.apply(winner, { set, event });
}

function combined(winner: StoredContact, losers: readonly StoredContact[]): Partial<StoredContact> {
  const all = [winner, ...losers];
  const emails = mergedEmails(all);
  return {
    emails,
    emailAddresses: emails.map(({ address }) => address),
    phones: union(
      all.map(({ phones }) => phones),
      listMax,
    ),
    tags: union(
      all.map(({ tags }) => tags),
      50,
    ),
    preferences: strictest(all.map(({ preferences }) => preferences ?? openPreferences)),
    customFields: Object.assign({}, ...all.map(({ customFields }) => customFields).toReversed()),
    engagementScore: Math.max(...all.map(({ engagementScore }) => engagementScore)),
  };
}

/** The winner's primary address stays the primary one; one that bounced anywhere has bounced. */
function mergedEmails(all: readonly StoredContact[]) {
  const every = all.flatMap(({ emails }, at) => emails.map((email) => ({ ...email, primary: at === 0 && email.primary })));
  const once = every.filter(({ address }, at) => every.findIndex((other) => other.address === address) === at);
  return orderly(once.slice(0, listMax), every);
}

async function retire(tx: Tx, loser: StoredContact, mergedIntoId: string): Promise<void> {
  const gone = await tx.apply(loser, { set: { mergedIntoId, companyId: undefined, portalPrincipalId: undefined } });
  await tx.remove(gone, { set: {}, event: fact('crm.contact.merged', { contactId: loser.id, ownerId: loser.ownerId, mergedIntoId }) });
}
