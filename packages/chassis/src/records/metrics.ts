// Figures that a service declares for whoever watches them: a threshold, a dashboard. Each is read as the asker, so that
// nobody learns by a sum what they may not see one by one.
import type { Metric, MetricUnit, ReadMetricRequest } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import { invalidFields, malformed } from '../errors.ts';
import type { QueryContext } from '../rpc/handler.ts';
import { requirePermission } from '../security/access.ts';
import type { DecimalString } from '../values/decimal.ts';

export interface MetricDefinition {
  unit: MetricUnit;
  /** What the asker must hold; its reach limits what is counted. */
  permission: string;
  /** The names a filter may use; none: it takes no filter. */
  filters: readonly string[];
  read(context: QueryContext, filter: Readonly<Record<string, string>>): Promise<Reading>;
}

export interface Reading {
  value: DecimalString;
  /** Of a figure in MONEY. */
  currency?: string;
}

export type Metrics = Readonly<Record<string, MetricDefinition>>;

export async function readMetric(context: QueryContext, metrics: Metrics, { key, filter }: ReadMetricRequest): Promise<Metric> {
  const metric = Object.hasOwn(metrics, key) ? metrics[key] : undefined; // 'constructor' is no key of ours
  if (!metric) throw malformed('metric.unknown', `There is no figure ${key} here.`, { known: Object.keys(metrics) });
  requirePermission(context.passport, metric.permission);
  const strange = Object.keys(filter).filter((name) => !metric.filters.includes(name));
  if (strange.length > 0) {
    throw invalidFields(
      ...strange.map((name) => ({ field: `filter.${name}`, code: 'unknown', message: `can be ${metric.filters.join(', ') || 'none'}` })),
    );
  }
  const { value, currency } = await metric.read(context, filter);
  return { key, value, unit: metric.unit, currency, asOf: context.clock.now() };
}
