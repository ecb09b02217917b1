import { describe, expect, test } from '@jest/globals';
import { count, measureProcess, observe, registry, timing, watch } from './metrics.ts';

const lines = async (start: string) => (await registry.metrics()).split('\n').filter((line) => line.startsWith(start));

describe('metrics @row OPS-1', () => {
  test('tell rate, errors and duration of routes, RPCs, consumers and jobs', async () => {
    for (const work of ['route', 'rpc', 'consumer', 'job'] as const) {
      observe(work, { service: 'crm', name: `a ${work}`, outcome: 'OK', seconds: 0.004 });
      observe(work, { service: 'crm', name: `a ${work}`, outcome: 'CONFLICT', seconds: 0.2 });
      const labels = `service="crm",name="a ${work}"`;
      expect(await lines(`throughline_${work}_total`)).toEqual([
        `throughline_${work}_total{${labels},outcome="OK"} 1`,
        `throughline_${work}_total{${labels},outcome="CONFLICT"} 1`,
      ]);
      expect(await lines(`throughline_${work}_seconds_bucket{le="0.005"`)).toEqual([
        `throughline_${work}_seconds_bucket{le="0.005",${labels}} 1`,
      ]);
      expect(await lines(`throughline_${work}_seconds_count`)).toEqual([`throughline_${work}_seconds_count{${labels}} 2`]);
    }
  });

  test('never carry an id in a label, nor more names than a bound', async () => {
    for (const id of [
      '01890a5d-ac96-774b-bcce-b302099a8057',
      '/leads/01890a5d-ac96-774b-bcce-b302099a8057',
      'ada@firm.example',
      '20260301',
    ])
      count('test_ids_total', 'ids', { name: id });
    for (let made = 0; made < 2_100; made += 1) count('test_many_total', 'many', { name: `n${made}` });
    expect(await lines('test_ids_total')).toEqual(['test_ids_total{name="other"} 4']);
    expect(await lines('test_many_total')).toHaveLength(2_001);
    expect(await lines('test_many_total{name="other"}')).toEqual(['test_many_total{name="other"} 100']);
  });

  test('levels are told by their owners when asked, and end with them', async () => {
    let depth = 3;
    const stop = watch('test_outbox_depth', 'rows waiting', { service: 'crm' }, () => depth);
    watch('test_outbox_depth', 'rows waiting', { service: 'finance' }, async () => 7);
    depth = 5;
    expect(await lines('test_outbox_depth')).toEqual(['test_outbox_depth{service="crm"} 5', 'test_outbox_depth{service="finance"} 7']);
    stop();
    expect(await lines('test_outbox_depth')).toEqual(['test_outbox_depth{service="finance"} 7']);
  });

  test('an owner who cannot answer hides neither another owner nor another metric', async () => {
    watch('test_broken', 'breaks', { service: 'crm' }, () => Promise.reject(new Error('away')));
    watch('test_broken', 'breaks', { service: 'finance' }, () => 2);
    timing('test_wait_seconds', 'waits', 0.01, { pool: 'crm' });
    expect(await lines('test_wait_seconds_count')).toEqual(['test_wait_seconds_count{pool="crm"} 1']);
    expect(await lines('test_broken')).toEqual(['test_broken{service="finance"} 2']);
  });

  test('show event-loop delay and memory of the process', async () => {
    measureProcess();
    measureProcess();
    expect((await lines('nodejs_eventloop_lag_p99_seconds')).length).toBe(1);
    expect((await lines('process_resident_memory_bytes')).length).toBe(1);
  });
});
