// The companies below one. Rolled-up figures are of each company with all that stand below it.
import type { Subsidiary } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { HealthBand } from '@throughline/contracts/gen/throughline/crm/v1/health';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { CompanyTable } from './company.table.ts';
import { depthMax } from './hierarchy.ts';

interface Row {
  id: string;
  name: string;
  parent_id: string;
  depth: number;
  lifecycle: Subsidiary['lifecycle'];
  health_band: HealthBand | null;
}

export async function subsidiariesOf(tx: Reader, companyId: string, deep: boolean): Promise<Subsidiary[]> {
  const values: unknown[] = [companyId, deep ? depthMax : 1];
  const visible = ['companies.deleted_at is null', ...reachConditions(CompanyTable, tx, values)].join(' and ');
  const rows = await tx.rows<Row>(
    `with recursive below as (
       select id, 1 as depth from companies where parent_id = $1 and deleted_at is null
       union all
       select c.id, b.depth + 1 from companies c join below b on c.parent_id = b.id where c.deleted_at is null and b.depth < $2
     )
     select companies.id, name, parent_id, depth, lifecycle, health_band from below join companies on companies.id = below.id
     where ${visible} order by depth, name, companies.id`,
    values,
  );
  const worst = worstBands(rows);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    parentId: row.parent_id,
    depth: row.depth,
    lifecycle: row.lifecycle,
    healthBand: row.health_band ?? undefined,
    worstHealthBand: worst.get(row.id),
    openPipeline: [],
    activeContracts: [],
  }));
}

const severity: Record<HealthBand, number> = { HEALTHY: 0, WATCH: 1, AT_RISK: 2 };

/** Deepest first, so that each has heard of those below it before it tells the one above. */
function worstBands(rows: readonly Row[]): ReadonlyMap<string, HealthBand> {
  const worst = new Map<string, HealthBand>();
  const tell = (id: string, band: HealthBand | null | undefined) => {
    const known = worst.get(id);
    if (band && (!known || severity[band] > severity[known])) worst.set(id, band);
  };
  for (const row of rows.toReversed()) {
    tell(row.id, row.health_band);
    tell(row.parent_id, worst.get(row.id));
  }
  return worst;
}
