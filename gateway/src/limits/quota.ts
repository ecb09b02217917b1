// The plan's quota of calls (IDN-14). Where a plan refuses what is beyond it, a firm that has used up its month's calls waits
// for the next month or for a larger plan; what leads to one is still served.
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { MethodSpec } from '@throughline/contracts/method';
import { limited } from '@throughline/chassis/errors';

export function requireQuota(method: MethodSpec, { callsRefusedUntil: until }: AccessContext, now: Date): void {
  if (!until || until <= now || method.whileSuspended || method.access === 'PUBLIC') return;
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1_000);
  throw limited('quota.api_calls', 'Your firm has used up its plan’s API calls of this month.', seconds);
}
