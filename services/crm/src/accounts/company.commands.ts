// What changes a company, for whoever changes it: its own routes, a conversion, an import, a batch.
import type { CreateCompanyRequest, UpdateCompanyRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { linked, refuseDuplicates } from '../duplicates/duplicate.ts';
import { companiesLike } from '../duplicates/match.queries.ts';
import { notePairs } from '../duplicates/pair.table.ts';
import { change, dissolve, found, place, type StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';
import { usesOf } from './company-uses.queries.ts';
import { refuseMisplaced } from './hierarchy.ts';
import { placeBelow } from './hierarchy.queries.ts';
import { ParentSpanTable } from './parent-span.table.ts';
import { handOver } from './team.commands.ts';
import { seat, teamChanged } from './team.ts';
import { TeamMemberTable } from './team.table.ts';

/** What a record is made with: learnt before the transaction opens. */
export interface Opening {
  ownerId: string;
  today: PlainDate;
  definitions: FieldDefinitionList;
}

/** A new company with its owner on its team; or, where the caller wants it so, the one it looks like. */
export async function openCompany(tx: Tx, given: CreateCompanyRequest, opening: Opening): Promise<StoredCompany> {
  const { ownerId, today } = opening;
  const candidates = await companiesLike(tx, given);
  refuseDuplicates(given.onDuplicate, candidates);
  const twin = linked(given.onDuplicate, candidates);
  if (twin) return { ...(await tx.get(CompanyTable, twin.id)), possibleDuplicates: candidates };
  if (given.parentId) await tx.get(CompanyTable, given.parentId);
  refuseMisplaced(undefined, await placeBelow(tx, given.parentId));
  const id = tx.ids.next();
  const { set, event } = found(id, given, opening);
  const company = await tx.create(CompanyTable, { set, events: [event, teamChanged({ id, ownerId }, ownerId, 'ACCOUNT_OWNER', false)] });
  await tx.create(TeamMemberTable, { set: seat(id, { userId: ownerId, role: 'ACCOUNT_OWNER' }, today) });
  if (given.parentId) await tx.create(ParentSpanTable, { set: { companyId: id, parentId: given.parentId, fromDate: today } });
  await notePairs(tx, 'COMPANY', id, candidates);
  return { ...company, possibleDuplicates: candidates };
}

export async function changeCompany(
  tx: Tx,
  company: StoredCompany,
  { ownerId, ...given }: Named<UpdateCompanyRequest>,
  { today, definitions }: Omit<Opening, 'ownerId'>,
): Promise<StoredCompany> {
  const { parentId, ...fields } = given;
  const changed = await tx.apply(company, change(company, fields, definitions));
  const renamed = (['name', 'domain', 'email', 'phone'] as const).some((trait) => changed[trait] !== company[trait]);
  if (renamed) await notePairs(tx, 'COMPANY', company.id, await companiesLike(tx, changed));
  const placed = 'parentId' in given ? await moveCompany(tx, changed, parentId, today) : changed;
  return ownerId === undefined ? placed : (await handOver(tx, placed, { userId: ownerId }, today)).company;
}

/** Its callers have locked the hierarchy before they loaded the company. */
export async function moveCompany(tx: Tx, company: StoredCompany, parentId: string | undefined, today: PlainDate): Promise<StoredCompany> {
  if (parentId) await tx.get(CompanyTable, parentId);
  if (parentId) refuseMisplaced(company.id, await placeBelow(tx, parentId, company.id));
  const moved = await tx.apply(company, place(company, parentId));
  if (moved === company) return company;
  const [present] = await tx.select(ParentSpanTable, 'company_id = $1 and to_date is null', [company.id]);
  if (present) await tx.apply(present, { set: { toDate: today } });
  if (parentId) await tx.create(ParentSpanTable, { set: { companyId: company.id, parentId, fromDate: today } });
  return moved;
}

export async function deleteCompany(tx: Tx, company: StoredCompany): Promise<void> {
  await tx.remove(company, dissolve(company, await usesOf(tx, company.id)));
}
