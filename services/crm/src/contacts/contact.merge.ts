// People who are one become one: their addresses and numbers together, the strictest of their wishes, each company once.
import type { MergeContactsRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changedFields, fact } from '@throughline/chassis/decision';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { chosenFields, refuseUnfit, union } from '../merging/merge.ts';
import { keepImages, sealImages } from '../merging/image.queries.ts';
import { keepActivityLinks } from '../merging/merge-links.queries.ts';
import { settleRelations } from '../merging/merge-relations.queries.ts';
import { keepWinnerChanges, recordMerge } from '../merging/record.queries.ts';
import { repoint } from '../merging/repoint.queries.ts';
import { fieldChanges } from '../merging/undo.ts';
import { dealsOfContactMax } from '../opportunities/opportunity.queries.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { repointDeals } from './merge-deals.queries.ts';
import { settleAffiliations } from './merge-affiliations.queries.ts';
import { orderly, updated, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';
import { openPreferences, strictest } from './preferences.ts';

const choosable = ['firstName', 'lastName', 'locale', 'timeZone', 'source', 'portalPrincipalId'] as const;
const listMax = 10;
const inDeals = `row.id = any (array(select deals_of_contact(contact, ${dealsOfContactMax}) from unnest($3::uuid[]) contact))`;

export async function mergeContacts(tx: Tx, request: MergeContactsRequest, today: PlainDate): Promise<StoredContact> {
  refuseUnfit(request, choosable);
  const winner = await tx.get(ContactTable, request.winnerId);
  const losers: StoredContact[] = [];
  for (const id of request.loserIds.toSorted()) losers.push(await tx.get(ContactTable, id));
  const mergeId = await recordMerge(tx, 'CONTACT', request, losers);
  const all = [winner.id, ...request.loserIds];
  await keepImages(tx, mergeId, 'affiliations', 'contact_id = any ($3)', all);
  await keepImages(tx, mergeId, 'contact_relations', 'from_id = any ($3) or to_id = any ($3)', all);
  await keepImages(tx, mergeId, 'opportunities', inDeals, all);
  await keepActivityLinks(tx, 'CONTACT', mergeId, winner.id, request.loserIds);
  await settleAffiliations(tx, request, today);
  await settleRelations(tx, 'contact_relations', request);
  const [primary] = await affiliationsOf(tx, winner.id, false);
  const set = { ...chosenFields(winner, losers, request.choices, choosable), ...combined(winner, losers), companyId: primary?.companyId };
  await repoint(tx, 'contacts', mergeId, request, ['affiliations.contact_id', 'contact_relations.from_id', 'contact_relations.to_id']);
  await repointDeals(tx, request);
  await sealImages(tx, mergeId, ['affiliations', 'contact_relations', 'opportunities']);
  for (const loser of losers) await retire(tx, loser, winner.id);
  const { emailAddresses: _, ...visible } = set;
  const changes = changedFields<StoredContact>(winner, visible);
  await keepWinnerChanges(tx, mergeId, fieldChanges(winner, set));
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
