// The companies below one. Rolled-up figures are of each company with all that stand below it.
import type { ListSubsidiariesResponse, Subsidiary } from '@throughline/contracts/gen/throughline/crm/v1/companies';
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

export async function subsidiariesOf(
  tx: Reader,
  companyId: string,
  deep: boolean,
  { today, currency }: FirmBase,
): Promise<ListSubsidiariesResponse> {
  const rows = await groupOf(tx, companyId, today);
  const figures = await figuresOf(
    tx,
    rows.map(({ id }) => id),
  );
  const rolled = rollUp(
    rows.map((row): Standpoint => {
      const { openValue, contractValue } = figures.get(row.id)!;
      return {
        id: row.id,
        parentId: row.id === companyId ? undefined : row.parent_id,
        band: row.health_band ?? undefined,
        openPipeline: openValue,
        activeContracts: contractValue,
        revenue: row.revenue,
      };
    }),
  );
  const figuresBelow = (id: string) => {
    const { band: worstHealthBand, openPipeline, activeContracts, revenue } = rolled.get(id)!;
    return { worstHealthBand, openPipeline, activeContracts, revenue: money(revenue, currency) };
  };
  const below = rows.filter(({ depth }) => (deep ? depth > 0 : depth === 1));
  return { items: below.map((row) => ({ ...shown(row), ...figuresBelow(row.id) })), group: figuresBelow(companyId) };
}

const shown = ({ id, name, parent_id: parentId, depth, lifecycle, health_band: band }: Row) => ({
  id,
  name,
  parentId,
  depth,
  lifecycle,
  healthBand: band ?? undefined,
});

/** The company and those that stand below it, nearest first. */
function groupOf(tx: Reader, companyId: string, today: PlainDate): Promise<Row[]> {
  const values: unknown[] = [companyId, addMonths(today, -12), today];
  return tx.rows<Row>(
    `with recursive below as (
       select id, 0 as depth from companies where id = $1 and deleted_at is null
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
