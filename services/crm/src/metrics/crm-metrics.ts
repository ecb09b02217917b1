// Figures of crm that thresholds and dashboards watch (CRM-8), each within the asker's reach.
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { invalidFields } from '@throughline/chassis/errors';
import { isId } from '@throughline/chassis/ids';
import type { MetricDefinition, Metrics, Reading } from '@throughline/chassis/records/metrics';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { addDays } from '@throughline/chassis/values/calendar';
import { multiplyRatio, type Money } from '@throughline/chassis/values/money';
import { CompanyTable } from '../accounts/company.table.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { inBase, ratesOfDeals } from '../forecast/rates.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { visibleTo } from '../timeline/activity.queries.ts';
import { ActivityTable } from '../timeline/activity.table.ts';

type Filter = Readonly<Record<string, string>>;

const columns = { ownerId: 'owner_id', pipelineId: 'pipeline_id' } as const;

export const crmMetrics: Metrics = {
  unassigned_leads: counted(LeadTable, [], () => [`owner_id is null and status not in ('DISQUALIFIED', 'CONVERTED')`]),

  overdue_tasks: counted(ActivityTable, ['ownerId'], ({ tx, clock }, parameter) => [
    `type = 'TASK' and status = 'PLANNED' and overdue_from <= ${parameter(clock.now())}`,
    visibleTo(tx, parameter),
  ]),

  quotes_expiring_7d: counted(QuoteTable, ['ownerId'], async (context, parameter) => {
    const today = await firmToday(context);
    return [`status in ('SENT', 'VIEWED') and valid_until between ${parameter(today)} and ${parameter(addDays(today, 7))}`];
  }),

  accounts_at_risk: counted(CompanyTable, ['ownerId'], () => ['risk is not null']),

  pipeline_value: worth(({ amount }) => amount),
  pipeline_weighted: worth(({ amount, probability }) => multiplyRatio(amount, probability, 100)),
};

type Parameter = (value: unknown) => string;

function counted<T extends Noun>(
  table: Table<T>,
  filters: (keyof typeof columns)[],
  conditions: (context: QueryContext, parameter: Parameter) => string[] | Promise<string[]>,
): MetricDefinition {
  return {
    unit: 'COUNT',
    permission: `${table.permission}.read`,
    filters,
    async read(context, filter) {
      const values: unknown[] = [];
      const where = [...(await conditions(context, (value) => `$${values.push(value)}`)), ...within(table, context.tx, filter, values)];
      const [row] = await context.tx.rows<{ count: number }>(
        `select count(*)::int as count from ${table.name} where ${where.join(' and ')}`,
        values,
      );
      return { value: String(row!.count) };
    },
  };
}

interface AlikeDeals {
  amount: Money;
  probability: number;
}

/** Of the open deals, in the firm's base currency: rounded deal by deal, as the forecast does. */
function worth(of: (deal: AlikeDeals) => Money): MetricDefinition {
  return {
    unit: 'MONEY',
    permission: `${OpportunityTable.permission}.read`,
    filters: ['ownerId', 'pipelineId'],
    async read(context, filter): Promise<Reading> {
      const values: unknown[] = [];
      const rows = await context.tx.rows<{ amount: number; currency: string; probability: number; deals: number }>(
        `select amount_amount as amount, amount_currency as currency, probability, count(*)::int as deals from opportunities
         where status = 'OPEN' and amount_amount is not null and ${within(OpportunityTable, context.tx, filter, values).join(' and ')} group by 1, 2, 3`,
        values,
      );
      const rates = await ratesOfDeals(context);
      const total = rows.reduce((sum, { amount, currency, probability, deals }) => {
        const each = of({ amount: inBase({ amount, currency }, rates), probability });
        return sum + BigInt(each.amount) * BigInt(deals);
      }, 0n);
      return { value: String(total), currency: rates.currency };
    },
  };
}

function within<T extends Noun>(table: Table<T>, { passport }: Reader, filter: Filter, values: unknown[]): string[] {
  const named = Object.entries(filter).map(([name, value]) => {
    if (!isId(value)) throw invalidFields({ field: `filter.${name}`, code: 'format', message: 'must be a UUID in lower case' });
    return `${table.name}.${columns[name as keyof typeof columns]} = $${values.push(value)}`;
  });
  return [`${table.name}.deleted_at is null`, ...named, ...reachConditions(table, { passport, permission: '' }, values)];
}
