import type { IdentityJobServiceService } from '@throughline/contracts/gen/throughline/identity/v1/jobs';
import { listJobs } from '@throughline/chassis/jobs/list';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';

export const jobRpc: Rpc<typeof IdentityJobServiceService> = {
  listIdentityJobs: query(({ tx }, request) => listJobs(tx, request)),
};
