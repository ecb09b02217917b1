// Typed clients of other services: `ask(UserServiceService).getUsers({ ids })` goes out with the caller's passport, what is
// left of its deadline, and its trace.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { MethodSpec } from '@throughline/contracts/method';
import { inject } from '../telemetry/tracing.ts';
import type { CallContext } from './call.ts';
import type { Peers } from './peers.ts';

interface MethodDefinition<Req, Res> {
  path: string;
  requestDeserialize(bytes: Buffer): Req;
  responseDeserialize(bytes: Buffer): Res;
}

export interface AskOptions {
  /** Makes a command safe to repeat: its effect happens once per key. */
  key?: string;
  timeoutMs?: number;
}

export type Client<Definition> = {
  [M in keyof Definition]: Definition[M] extends MethodDefinition<infer Req, infer Res>
    ? (request: Req, options?: AskOptions) => Definition[M] extends { responseStream: true } ? AsyncIterable<Res> : Promise<Res>
    : never;
};

export type Ask = <Definition extends Record<string, { path: string }>>(definition: Definition) => Client<Definition>;

export function askWith(
  peers: Peers,
  outgoing: () => { passport: string | undefined; deadlineAt: number; requestId: string | undefined },
): Ask {
  return <Definition extends Record<string, { path: string }>>(definition: Definition) => {
    const client: Record<string, unknown> = {};
    for (const [name, { path }] of Object.entries(definition)) {
      const method = methods[path]!;
      const once = async (request: unknown, options: AskOptions = {}) =>
        (await peers.of(method.service).call(method, request, context(method, outgoing(), options))).message;
      const each = (request: unknown, options: AskOptions = {}) =>
        peers.of(method.service).stream(method, request, context(method, outgoing(), options));
      client[name] = method.streaming ? each : once;
    }
    return client as Client<Definition>;
  };
}

function context(
  method: MethodSpec,
  from: { passport: string | undefined; deadlineAt: number; requestId: string | undefined },
  options: AskOptions,
): CallContext {
  return {
    passport: from.passport,
    deadlineAt: Math.min(from.deadlineAt, Date.now() + (options.timeoutMs ?? method.deadlineMs)),
    traceparent: inject(),
    requestId: from.requestId,
    idempotencyKey: options.key,
    requestHash: undefined,
    expectedVersion: undefined,
    signal: undefined,
  };
}
