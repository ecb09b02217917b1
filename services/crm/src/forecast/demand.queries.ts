import type { Demand, GetDemandRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { demandByWeek, type LikelyDemand } from './demand.ts';
import { refuseBackwards } from './periods.ts';

/** `within`: of the deals the caller may see, or of all of them. */
export async function demandOf(tx: Reader, { from, to, role }: GetDemandRequest, within: 'REACH' | 'TENANT'): Promise<Demand> {
  refuseBackwards({ from, to });
  const values: unknown[] = [from, to, role];
  const reach = within === 'TENANT' ? [] : reachConditions(OpportunityTable, tx, values);
  const demands = await tx.rows<LikelyDemand>(
    `select d.role, d.minutes, d."from"::text, d."to"::text, opportunities.probability
     from opportunities, jsonb_to_recordset(opportunities.demand) as d(role text, minutes bigint, "from" date, "to" date)
     where opportunities.status = 'OPEN' and opportunities.deleted_at is null and opportunities.demand <> '[]'
       and d."from" < $2::date + 7 and d."to" > $1::date - 7 and ($3 = '' or d.role = $3)${reach.map((condition) => ` and ${condition}`).join('')}`,
    values,
  );
  return { items: demandByWeek(demands, { from, to }) };
}
