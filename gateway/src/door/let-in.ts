// Everything a call must pass before its service hears of it, in this order: who, how often, how much, whether (GTW-3, 7, 5).
import type { Clock } from '@throughline/chassis/clock';
import { DomainError, limited } from '@throughline/chassis/errors';
import { permit } from '@throughline/chassis/rpc/admission';
import { count } from '@throughline/chassis/telemetry/metrics';
import type { Limit, Limiter } from '../limits/limiter.ts';
import { requireQuota } from '../limits/quota.ts';
import { rateHeaders, type Rates } from '../limits/rates.ts';
import type { Cors } from '../ops/cors.ts';
import type { Exchange } from '../routes/exchange.ts';
import type { Match } from '../routes/route-table.ts';
import type { Door } from './caller.ts';

export interface Gatekeeper {
  door: Door;
  limiter: Limiter;
  rates: Rates;
  cors: Cors;
  clock: Clock;
}

export async function letIn({ door, limiter, rates, cors, clock }: Gatekeeper, exchange: Exchange, { route }: Match): Promise<void> {
  const { request, ip, headers } = exchange;
  const { method } = route;

  const spend = async (limits: readonly Limit[]) => {
    const standing = await limiter.take(limits);
    Object.assign(headers, rateHeaders(standing));
    if (standing.retryAfterSeconds === undefined) return;
    count('throughline_rate_limited', 'Calls refused for their rate', { limit: standing.limit.name });
    throw limited('rate.limited', `The rate of this ${standing.limit.name} is used up.`, standing.retryAfterSeconds);
  };

  const caller = await door.identify(method, request.headers, exchange).catch(async (fault: unknown) => {
    if (fault instanceof DomainError && fault.kind === 'UNAUTHENTICATED') await spend([rates.ofStranger(ip)]);
    throw fault;
  });
  exchange.caller = caller;
  const { access, passport } = caller;
  if (access && request.headers.origin) cors.mark(headers, request.headers.origin, access.corsOrigins);
  const limits = access ? rates.ofCaller(access) : [rates.ofStranger(ip)];
  await spend(method.signIn ? [...limits, rates.ofSignIn(ip)] : limits);
  if (access) requireQuota(method, access, clock.now());
  permit(method, passport);
}
