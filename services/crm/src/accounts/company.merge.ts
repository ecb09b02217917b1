// Companies become one: the winner's place, customer number and owner stay, its gaps are filled, the losers' people, teams and
// subsidiaries follow.
import type { MergeCompaniesRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changedFields, fact } from '@throughline/chassis/decision';
import { conflict, rule } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { chosenFields, refuseUnfit, union } from '../merging/merge.ts';
import { keepImages, sealImages } from '../merging/image.queries.ts';
import { keepActivityLinks } from '../merging/merge-links.queries.ts';
import { settleRelations } from '../merging/merge-relations.queries.ts';
import { keepWinnerChanges, recordMerge } from '../merging/record.queries.ts';
import { repoint } from '../merging/repoint.queries.ts';
import { fieldChanges } from '../merging/undo.ts';
import { recountRevenue } from '../revenue/revenue.queries.ts';
import { updated, type StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';
import { lockHierarchy, placeBelow } from './hierarchy.queries.ts';
import { refuseMisplaced } from './hierarchy.ts';
import { settleMembers } from './merge-members.queries.ts';
import { inheritStanding } from './standing.queries.ts';

const choosable = [
  'name',
  'legalName',
  'domain',
  'industry',
  'size',
  'annualRevenue',
  'currency',
  'locale',
  'timeZone',
  'phone',
  'email',
  'website',
  'source',
  'addresses',
  'taxId',
] as const;

export const spanTables = ['affiliations', 'company_team_members', 'company_parents'] as const;

export async function mergeCompanies(tx: Tx, request: MergeCompaniesRequest, today: PlainDate): Promise<StoredCompany> {
  refuseUnfit(request, choosable);
  await lockHierarchy(tx);
  const winner = await tx.get(CompanyTable, request.winnerId);
  const losers: StoredCompany[] = [];
  for (const id of request.loserIds.toSorted()) losers.push(await tx.get(CompanyTable, id));
  const { aboveIds } = await placeBelow(tx, winner.parentId);
  if (losers.some(({ id }) => aboveIds.includes(id)))
    throw rule('merge.invalid', 'A company cannot take in one that stands above it: move it first.');
  const set = { ...chosenFields(winner, losers, request.choices, choosable), ...combined(winner, losers) };
  const mergeId = await recordMerge(tx, 'COMPANY', request, losers.map(unsealed));
  const all = [winner.id, ...request.loserIds];
  for (const spans of spanTables) await keepImages(tx, mergeId, spans, 'company_id = any ($3)', all);
  await keepImages(tx, mergeId, 'company_relations', 'from_id = any ($3) or to_id = any ($3)', all);
  await keepActivityLinks(tx, 'COMPANY', mergeId, winner.id, request.loserIds);
  await settleMembers(tx, request, today);
  await settleRelations(tx, 'company_relations', request);
  await inheritStanding(tx, winner.id, request.loserIds);
  await repoint(tx, 'companies', mergeId, request, [
    'company_parents.company_id',
    'company_team_members.company_id',
    'affiliations.company_id',
    'company_health_scores.company_id',
    'company_relations.from_id',
    'company_relations.to_id',
    'company_revenue_days.company_id',
    'company_standings.company_id',
  ]);
  await recountRevenue(tx, all);
  await sealImages(tx, mergeId, [...spanTables, 'company_relations']);
  for (const { id } of losers) await retire(tx, await tx.load(CompanyTable, id), winner.id);
  refuseMisplaced(undefined, await placeBelow(tx, winner.parentId, winner.id));
  const changes = changedFields<StoredCompany>(winner, set);
  await keepWinnerChanges(tx, mergeId, fieldChanges(unsealed(winner), unsealed(changes.set)));
  return tx.apply(winner, { set: changes.set, event: updated({ ...winner, ...changes.set }, changes.old, changes.new) });
}

/** For the snapshot, which is kept in the clear: the tax number stays sealed in its own row. */
function unsealed(company: Partial<StoredCompany>): object {
  const { taxId: _, ...kept } = company;
  return kept;
}

function combined(winner: StoredCompany, losers: readonly StoredCompany[]): Partial<StoredCompany> {
  const all = [winner, ...losers];
  const [linked, ...others] = all.filter(({ customerRef }) => customerRef !== undefined);
  if (others.length > 0) {
    throw conflict('company.client_already_linked', 'More than one of them is a customer in accounting: untie all but one first.', {
      ids: others.map(({ id }) => id),
    });
  }
  const lifecycle = (['CLIENT', 'FORMER_CLIENT', 'PROSPECT'] as const).find((state) => all.some((company) => company.lifecycle === state))!;
  return {
    lifecycle,
    roles: union(
      all.map(({ roles }) => roles),
      4,
    ),
    tags: union(
      all.map(({ tags }) => tags),
      50,
    ),
    customFields: Object.assign({}, ...all.map(({ customFields }) => customFields).toReversed()),
    customerRef: linked?.customerRef,
    bookId: linked?.bookId,
  };
}

/** The loser gives back its customer number before the winner takes it: two rows cannot hold it at once. */
async function retire(tx: Tx, loser: StoredCompany, mergedIntoId: string): Promise<void> {
  const gone = await tx.apply(loser, { set: { mergedIntoId, parentId: undefined, customerRef: undefined, bookId: undefined } });
  await tx.remove(gone, { set: {}, event: fact('crm.company.merged', { companyId: loser.id, ownerId: loser.ownerId, mergedIntoId }) });
}
