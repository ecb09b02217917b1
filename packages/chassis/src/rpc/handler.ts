// What a service says of an RPC: a query reads, a command loads, decides, applies and answers. Everything around it
// (passport, permission, validation, transaction, idempotency, audit) is the dispatcher's.
import type { Clock } from '../clock.ts';
import type { Scope } from '../database/pool.ts';
import type { Reader } from '../database/reader.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Passport } from '../security/passport.ts';
import type { Ask } from './ask.ts';
import type { ServiceName } from './peers.ts';

export interface HandlerContext {
  passport: Passport;
  clock: Clock;
  /** Typed clients of other services, with this call's passport, deadline and trace. */
  ask: Ask;
  /** The service's own settings and resources, as its service.ts declares them. */
  own: unknown;
  requestId: string;
  /** For a command that prepares: reads before its transaction opens, on a connection that is given back at once. */
  reading<T>(work: (tx: Reader) => Promise<T>, within?: Scope): Promise<T>;
}

export interface QueryContext extends HandlerContext {
  tx: Reader;
}

export interface CommandContext extends HandlerContext {
  tx: Tx;
}

export interface Query<Req, Res> {
  kind: 'QUERY';
  run(context: QueryContext, request: Req): Promise<Res>;
}

export interface Command<Req, Res> {
  kind: 'COMMAND';
  /** Asks others before the transaction opens: no lock is held while a network answers. */
  prepare?(context: HandlerContext, request: Req): Promise<unknown>;
  run(context: CommandContext, request: Req, prepared: unknown): Promise<Res>;
}

export interface Stream<Req, Res> {
  kind: 'STREAM';
  run(context: QueryContext, request: Req): AsyncIterable<Res>;
}

export const query = <Req, Res>(run: (context: QueryContext, request: Req) => Promise<Res>): Query<Req, Res> => ({ kind: 'QUERY', run });

export const command = <Req, Res>(run: (context: CommandContext, request: Req) => Promise<Res>): Command<Req, Res> => ({
  kind: 'COMMAND',
  run,
});

/** A command that needs an answer from elsewhere first. */
export const preparedCommand = <Req, Res, Prepared>(
  prepare: (context: HandlerContext, request: Req) => Promise<Prepared>,
  run: (context: CommandContext, request: Req, prepared: Prepared) => Promise<Res>,
): Command<Req, Res> => ({ kind: 'COMMAND', prepare, run: (context, request, prepared) => run(context, request, prepared as Prepared) });

export const stream = <Req, Res>(run: (context: QueryContext, request: Req) => AsyncIterable<Res>): Stream<Req, Res> => ({
  kind: 'STREAM',
  run,
});

export type Handler = Query<never, unknown> | Command<never, unknown> | Stream<never, unknown>;

// ts-proto's service definition tells what each RPC takes and answers.
interface MethodDefinition<Req, Res> {
  path: string;
  requestDeserialize(bytes: Buffer): Req;
  responseDeserialize(bytes: Buffer): Res;
  responseStream: boolean;
}
type Req<M> = M extends MethodDefinition<infer R, unknown> ? R : never;
type Res<M> = M extends MethodDefinition<never, infer R> ? R : M extends { responseDeserialize(bytes: Buffer): infer R } ? R : never;

/** The handlers of one proto service, all of them: a missing RPC is a compile error. */
export type Rpc<Definition> = {
  [M in keyof Definition]: Definition[M] extends { responseStream: true }
    ? Stream<Req<Definition[M]>, Res<Definition[M]>>
    : Query<Req<Definition[M]>, Res<Definition[M]>> | Command<Req<Definition[M]>, Res<Definition[M]>>;
};

export interface Served {
  path: string;
  handler: Handler;
}

/** Ties a proto service to its handlers. */
export function serve<Definition extends Record<string, { path: string }>>(definition: Definition, rpc: Rpc<Definition>): Served[] {
  return Object.entries(definition).map(([name, { path }]) => ({ path, handler: rpc[name as keyof Definition] as unknown as Handler }));
}

export type { ServiceName };
