import { describe, expect, test } from '@jest/globals';
import type { ListJobsRequest } from '@throughline/contracts/gen/throughline/common/v1/jobs';
import { causeless } from '../work.ts';
import { clock, firm, later, note, otherFirm, refuse, schedule, within, workshop } from './bench.fixture.ts';
import { listJobs } from './list.ts';

describe('the list of jobs', () => {
  const none = { pageSize: 0, pageToken: '', state: [], kind: [], withTotal: false };
  const list = (request: Partial<ListJobsRequest> = {}, tenantId = firm) =>
    workshop.runner.inTenant(tenantId, { action: 'test', cause: causeless }, ({ tx }) => listJobs(tx, { ...none, ...request }));

  test('shows the firm its own, the latest first, with what became of them', async () => {
    const worker = await workshop.startWorker({ jobs: [note, { ...refuse(1), kind: 'send' }] });
    await schedule({ kind: 'send', key: 'letter' });
    await schedule({ at: later(3_600_000) });
    await schedule({}, otherFirm);
    await worker.runDue(clock.now());
    const { items, nextPageToken } = await list();
    expect(items).toMatchObject([
      {
        kind: 'note',
        key: 'once',
        state: 'SCHEDULED',
        runAt: later(3_600_000),
        attempts: 0,
        lastError: '',
        createdAt: later(0),
        finishedAt: undefined,
      },
      {
        kind: 'send',
        key: 'letter',
        state: 'FAILED',
        attempts: 1,
        lastError: 'sending.refused: The other side said no.',
        finishedAt: later(0),
      },
    ]);
    expect(nextPageToken).toBeUndefined();
    expect((await list({ state: ['FAILED'] })).items).toHaveLength(1);
    expect((await list({ kind: ['note'], state: ['FAILED'] })).items).toEqual([]);
    expect((await list({}, otherFirm)).items).toMatchObject([{ state: 'DONE' }]);
  });

  test('comes in pages that hold still while jobs are added', async () => {
    await within(firm, (tx) => {
      for (let n = 0; n < 5; n += 1) tx.schedule({ kind: 'note', key: `n${n}`, payload: {}, at: later(n < 3 ? 0 : n * 1_000) });
    });
    const first = await list({ pageSize: 2, withTotal: true });
    expect(first.totalSize).toBe(5);
    await schedule({ key: 'newer', at: later(60_000) });
    const second = await list({ pageSize: 2, pageToken: first.nextPageToken! });
    const third = await list({ pageSize: 2, pageToken: second.nextPageToken! });
    expect([first, second, third].flatMap(({ items }) => items.map((row) => row.key)).toSorted()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    expect(third.nextPageToken).toBeUndefined();
    await expect(list({ state: ['DONE'], pageToken: first.nextPageToken! })).rejects.toMatchObject({ code: 'page_token.invalid' });
    await expect(list({ pageSize: 201 })).rejects.toMatchObject({ code: expect.stringMatching(/^validation/) });
  });
});
