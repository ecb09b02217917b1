// The companies that rows name, by id or as people write them.
import { isId } from '@throughline/chassis/ids';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { CompanyTable } from '../accounts/company.table.ts';
import type { Fields } from './import-row.queries.ts';
import { reachable } from './matching.queries.ts';

const namesakesMax = 10_000;

export interface NamedCompanies {
  ids: ReadonlySet<string>;
  /** In lower case; of several of one name the oldest. */
  byName: ReadonlyMap<string, string>;
}

export async function companiesNamed(tx: Tx, rows: readonly Fields[], userIds: readonly string[] | undefined): Promise<NamedCompanies> {
  const ids = rows.map(({ companyId }) => companyId).filter((id): id is string => id !== undefined && isId(id));
  const names = rows.map(({ companyName }) => companyName?.trim().toLowerCase()).filter((name): name is string => !!name);
  if (ids.length === 0 && names.length === 0) return { ids: new Set(), byName: new Map() };
  const found = await tx.rows<{ id: string; name: string }>(
    `select id, lower(name) as name from companies
     where (id = any ($1::uuid[]) or id = any (array(select companies_called($2::text[], ${namesakesMax})))) and deleted_at is null order by created_at desc, id desc`,
    [[...new Set(ids)], [...new Set(names)]],
  );
  const visible = await reachable(
    tx,
    CompanyTable,
    found.map(({ id }) => id),
    userIds,
  );
  const seen = found.filter(({ id }) => visible.has(id));
  return { ids: new Set(seen.map(({ id }) => id)), byName: new Map(seen.map(({ id, name }) => [name, id])) };
}
