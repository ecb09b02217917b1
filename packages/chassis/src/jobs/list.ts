// The firm's jobs, as a service shows them at /api/v1/<service>/jobs: the latest first, by when they run.
import type { Job, JobState, ListJobsRequest, ListJobsResponse } from '@throughline/contracts/gen/throughline/common/v1/jobs';
import { pageSize } from '../database/list.ts';
import { bindingOf, readToken, writeToken } from '../database/page-token.ts';
import type { Reader } from '../database/reader.ts';

interface JobRow {
  id: string;
  kind: string;
  key: string;
  state: JobState;
  run_at: Date;
  attempts: number;
  last_error: string;
  created_at: Date;
  finished_at: Date | null;
  order_key: string;
}

const columns = 'id, kind, key, state, run_at, attempts, last_error, created_at, finished_at, run_at::text as order_key';

export async function listJobs(reader: Reader, request: ListJobsRequest): Promise<ListJobsResponse> {
  const size = pageSize(request);
  const { state, kind, pageToken } = request;
  const binding = bindingOf(['jobs', state, kind]);
  const values: unknown[] = [];
  const conditions = ['true'];
  if (state.length > 0) conditions.push(`state = any ($${values.push(state)})`);
  if (kind.length > 0) conditions.push(`kind = any ($${values.push(kind)})`);
  const totalSize = request.withTotal ? await count(reader, conditions, values) : undefined;
  if (pageToken) {
    const after = readToken(pageToken, binding, 'timestamptz');
    conditions.push(`(run_at, id) < ($${values.push(after.key)}::timestamptz, $${values.push(after.id)}::uuid)`);
  }
  const rows = await reader.rows<JobRow>(
    `select ${columns} from jobs where ${conditions.join(' and ')} order by run_at desc, id desc limit $${values.push(size + 1)}`,
    values,
  );
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { items: shown.map(jobOf), nextPageToken: last && writeToken(binding, last.order_key, last.id), totalSize };
}

async function count(reader: Reader, conditions: readonly string[], values: readonly unknown[]): Promise<number> {
  const [row] = await reader.rows<{ jobs: number }>(`select count(*) as jobs from jobs where ${conditions.join(' and ')}`, values);
  return row!.jobs;
}

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  state: row.state,
  runAt: row.run_at,
  attempts: row.attempts,
  lastError: row.last_error,
  createdAt: row.created_at,
  finishedAt: row.finished_at ?? undefined,
});
