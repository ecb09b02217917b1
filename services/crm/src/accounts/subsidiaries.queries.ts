// The companies below one. Rolled-up figures are of each company with all that stand below it.
import type { Subsidiary } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { HealthBand } from '@throughline/contracts/gen/throughline/crm/v1/health';
import type { Reader } from '@throughline/chassis/database/reader';
import { addMonths, type PlainDate } from '@throughline/chassis/values/calendar';
import { money } from '@throughline/chassis/values/money';
import { CompanyTable } from './company.table.ts';
import { figuresOf } from './figures.queries.ts';
import { depthMax } from './hierarchy.ts';
import { rollUp, type Standpoint } from './roll-up.ts';
import { visible } from './visible.ts';

interface Row {
  id: string;
  name: string;
  parent_id: string;
  depth: number;
  lifecycle: Subsidiary['lifecycle'];
  health_band: HealthBand | null;
  revenue: number;
}

export interface FirmBase {
  today: PlainDate;
  currency: string;
}

export async function subsidiariesOf(tx: Reader, companyId: string, deep: boolean, { today, currency }: FirmBase): Promise<Subsidiary[]> {
  const rows = await companiesBelow(tx, companyId, today);
  const figures = await figuresOf(
    tx,
    rows.map(({ id }) => id),
  );
  const rolled = rollUp(
    rows.map((row): Standpoint => {
      const { openValue, contractValue } = figures.get(row.id)!;
      return {
        id: row.id,
        parentId: row.parent_id,
        band: row.health_band ?? undefined,
        openPipeline: openValue,
        activeContracts: contractValue,
        revenue: row.revenue,
      };
    }),
  );
  const shown = deep ? rows : rows.filter(({ depth }) => depth === 1);
  return shown.map((row) => {
    const { band: worstHealthBand, openPipeline, activeContracts, revenue } = rolled.get(row.id)!;
    const { id, name, depth, lifecycle } = row;
    return {
      id,
      name,
      parentId: row.parent_id,
      depth,
      lifecycle,
      healthBand: row.health_band ?? undefined,
      worstHealthBand,
      openPipeline,
      activeContracts,
      revenue: money(revenue, currency),
    };
  });
}

/** Nearest first. */
function companiesBelow(tx: Reader, companyId: string, today: PlainDate): Promise<Row[]> {
  const values: unknown[] = [companyId, addMonths(today, -12), today];
  return tx.rows<Row>(
    `with recursive below as (
       select id, 1 as depth from companies where parent_id = $1 and deleted_at is null
       union all
       select c.id, b.depth + 1 from companies c join below b on c.parent_id = b.id where c.deleted_at is null and b.depth < ${depthMax}
     )
     select companies.id, name, parent_id, depth, lifecycle, health_band,
       (select coalesce(sum(amount), 0)::bigint from company_revenue_days where company_id = companies.id and on_date > $2 and on_date <= $3) as revenue
     from below join companies on companies.id = below.id
     where ${visible(tx, CompanyTable, values)} order by depth, name, companies.id`,
    values,
  );
}
