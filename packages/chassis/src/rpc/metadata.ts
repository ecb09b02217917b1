// What a plain unary call carries beside its message, under which names: written and read here only.
import { Metadata } from '@grpc/grpc-js';
import type { CallContext } from './call.ts';
import { asBuffer } from './flow.ts';
import type { Refusal } from './status.ts';

const names = {
  passport: 'tl-passport',
  traceparent: 'traceparent',
  requestId: 'x-request-id',
  idempotencyKey: 'tl-idempotency-key',
  requestHash: 'tl-request-hash-bin',
  expectedVersion: 'tl-expected-version',
  problem: 'tl-problem-bin',
  replayed: 'tl-replayed',
} as const;

export function metadataOf(context: CallContext): Metadata {
  const metadata = new Metadata();
  for (const name of ['passport', 'traceparent', 'requestId', 'idempotencyKey'] as const) {
    const value = context[name];
    if (value !== undefined) metadata.set(names[name], value);
  }
  if (context.requestHash !== undefined) metadata.set(names.requestHash, asBuffer(context.requestHash));
  if (context.expectedVersion !== undefined) metadata.set(names.expectedVersion, String(context.expectedVersion));
  return metadata;
}

export function contextOf(metadata: Metadata, deadlineAt: number, signal: AbortSignal): CallContext {
  const hash = metadata.get(names.requestHash)[0];
  const version = text(metadata, names.expectedVersion);
  return {
    passport: text(metadata, names.passport),
    deadlineAt,
    traceparent: text(metadata, names.traceparent),
    requestId: text(metadata, names.requestId),
    idempotencyKey: text(metadata, names.idempotencyKey),
    requestHash: Buffer.isBuffer(hash) ? hash : undefined,
    expectedVersion: version === undefined ? undefined : Number(version),
    signal,
  };
}

export function problemTrailer({ problem }: Refusal): Metadata {
  const trailer = new Metadata();
  trailer.set(names.problem, Buffer.from(problem));
  return trailer;
}

export const problemOf = (trailer: Metadata | undefined): string => trailer?.get(names.problem)[0]?.toString() ?? '';

export function replayedTrailer(): Metadata {
  const trailer = new Metadata();
  trailer.set(names.replayed, 'true');
  return trailer;
}

export const isReplayed = (trailer: Metadata): boolean => text(trailer, names.replayed) === 'true';

const text = (metadata: Metadata, name: string): string | undefined => metadata.get(name)[0]?.toString();
