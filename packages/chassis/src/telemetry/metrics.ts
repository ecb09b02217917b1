// Metrics (OPS-1), one Prometheus registry for each process. Rate, errors and duration of the four kinds of work are
// measured here; what somebody owns (pools, outbox, caches) is told by its owner through `watch`, `count` and `timing`.
//
// A label names what was done, never to whom: values that look like an id, and names past a bound, become 'other', so that
// a mistake cannot grow a series for each record.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ErrorKind } from '../errors.ts';

export type Work = 'route' | 'rpc' | 'consumer' | 'job';
export type Outcome = 'OK' | ErrorKind;
export type Labels = Readonly<Record<string, string>>;

export const registry = new Registry();

const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const labelValuesMax = 2_000; // of one label of one metric
const idLike = /[0-9a-f]{8}-[0-9a-f]{4}-|\d{6,}|@/i;

const works: Record<Work, { seconds: Histogram; total: Counter }> = {
  route: red('route', 'REST requests by route'),
  rpc: red('rpc', 'calls by RPC'),
  consumer: red('consumer', 'events by consumer'),
  job: red('job', 'jobs by kind'),
};
const seen = new Map<string, Set<string>>();

/** One piece of work is done: `name` is the route, RPC, consumer or job as it was declared. */
export function observe(work: Work, done: { service: string; name: string; outcome: Outcome; seconds: number }): void {
  const series = seriesOf(work, done.service, done.name);
  series.seconds.observe(done.seconds);
  let total = series.totals.get(done.outcome);
  if (!total) series.totals.set(done.outcome, (total = works[work].total.labels({ ...series.labels, outcome: done.outcome })));
  total.inc();
}

/** One name's part of the metrics of its kind of work, found once: finding it anew took a third of 4.7 % of a GET by id. */
interface Series {
  labels: Record<string, string>;
  seconds: Histogram.Internal<string>;
  totals: Map<Outcome, Counter.Internal>;
}

const seriesByWork: Record<Work, Map<string, Map<string, Series>>> = {
  route: new Map(),
  rpc: new Map(),
  consumer: new Map(),
  job: new Map(),
};

function seriesOf(work: Work, service: string, name: string): Series {
  let named = seriesByWork[work].get(service);
  if (!named) seriesByWork[work].set(service, (named = new Map()));
  let series = named.get(name);
  if (series) return series;
  const labels = bounded(work, { service, name });
  series = { labels, seconds: works[work].seconds.labels(labels), totals: new Map() };
  if (named.size < labelValuesMax) named.set(name, series);
  return series;
}

/** Counts what happened: retries, dead letters, cache hits and misses. */
export function count(name: string, help: string, labels: Labels = {}, by = 1): void {
  const counter =
    (registry.getSingleMetric(name) as Counter | undefined) ??
    new Counter({ name, help, labelNames: Object.keys(labels), registers: [registry] });
  counter.inc(bounded(name, labels), by);
}

/** How long something took that is no work of the four kinds: a query, a wait for a connection. */
export function timing(name: string, help: string, seconds: number, labels: Labels = {}): void {
  const known = registry.getSingleMetric(name) as Histogram | undefined;
  const histogram =
    known ?? new Histogram({ name, help, labelNames: Object.keys(labels), buckets: durationBuckets, registers: [registry] });
  histogram.observe(bounded(name, labels), seconds);
}

type Reading = { labels: Labels; read: () => number | Promise<number> };
const readings = new Map<string, Set<Reading>>();

/** A level that its owner tells when asked: pool use, outbox depth, cache size. Returns how to stop. */
export function watch(name: string, help: string, labels: Labels, read: Reading['read']): () => void {
  const reading = { labels: bounded(name, labels), read };
  const known = readings.get(name);
  if (known) known.add(reading);
  else register(name, help, Object.keys(labels), reading);
  return () => void readings.get(name)?.delete(reading);
}

/** Memory, processor time, garbage collection and event-loop delay of this process. */
export function measureProcess(): void {
  if (!registry.getSingleMetric('process_resident_memory_bytes')) collectDefaultMetrics({ register: registry });
}

function register(name: string, help: string, labelNames: string[], first: Reading): void {
  const all = new Set([first]);
  readings.set(name, all);
  const gauge = new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      gauge.reset();
      await Promise.all(
        [...all].map(async ({ labels, read }) => {
          const level = await Promise.resolve()
            .then(read)
            .catch(() => undefined);
          if (level !== undefined) gauge.inc(labels, level); // an owner who cannot answer is absent, and hides nobody else
        }),
      );
    },
  });
}

function red(work: Work, help: string): { seconds: Histogram; total: Counter } {
  const labelNames = ['service', 'name'];
  return {
    seconds: new Histogram({
      name: `throughline_${work}_seconds`,
      help: `Duration of ${help}`,
      labelNames,
      buckets: durationBuckets,
      registers: [registry],
    }),
    total: new Counter({
      name: `throughline_${work}_total`,
      help: `Number of ${help} and outcome`,
      labelNames: [...labelNames, 'outcome'],
      registers: [registry],
    }),
  };
}

function bounded(metric: string, labels: Labels): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, boundedValue(`${metric} ${label}`, value)]));
}

function boundedValue(place: string, value: string): string {
  let values = seen.get(place);
  if (!values) seen.set(place, (values = new Set()));
  if (values.has(value)) return value;
  if (values.size >= labelValuesMax || idLike.test(value)) return 'other';
  values.add(value);
  return value;
}
