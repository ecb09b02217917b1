// How a call begins on the wire: what is asked and what goes with it.
import type { Open } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import type { ClientCall } from './client-call.ts';
import { asBuffer } from './flow.ts';

const nothing = Buffer.alloc(0);
const timeoutMaxMs = 0xffff_ffff;

/** More: the message is large and follows in pieces. */
export function openFrame(call: ClientCall, { passport, more }: { passport: number; more: boolean }): Open {
  const { method, context, payload } = call;
  return {
    call: call.number,
    method: method.path,
    passport,
    timeoutMs: Math.max(1, Math.min(timeoutMaxMs, Math.ceil(context.deadlineAt - call.startedAt))),
    traceparent: context.traceparent ?? '',
    idempotencyKey: context.idempotencyKey ?? '',
    requestHash: context.requestHash === undefined ? nothing : asBuffer(context.requestHash),
    expectedVersion: context.expectedVersion,
    requestId: context.requestId ?? '',
    payload: more ? nothing : asBuffer(payload),
    more,
  };
}
