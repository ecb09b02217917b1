// What a service is, as data: its service.ts lists every table, RPC, reaction and job, and nothing else runs.
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { Clock } from './clock.ts';
import type { Settings } from './config.ts';
import type { Noun, Table } from './database/table.ts';
import type { Tx } from './database/unit-of-work.ts';
import type { AuditTrail } from './events/audit-consumer.ts';
import type { Ids } from './ids.ts';
import type { Metrics } from './records/metrics.ts';
import type { Ask } from './rpc/ask.ts';
import type { Served } from './rpc/handler.ts';
import type { Passport } from './security/passport.ts';
import type { DataKeys } from './security/sealing.ts';

/** A fact that arrived: another service's, or one's own. */
export interface Event<Type extends string = string, Data = unknown> {
  id: string;
  type: Type;
  time: Date;
  subject: string;
  sequence: number;
  tenantId: string;
  actor: Passport['actor'];
  data: Data;
}

/** Work nobody asked for acts as the firm's system actor. */
export interface WorkContext {
  tx: Tx;
  clock: Clock;
  ask: Ask;
  own: unknown;
  passport: Passport;
}

export interface Reaction {
  type: string;
  run(context: WorkContext, event: Event<string, never>): Promise<void>;
}

/** What a service does when a fact arrives: once per event, in a transaction with the inbox row. */
export const on = <Type extends keyof EventPayloads & string>(
  type: Type,
  run: (context: WorkContext, event: Event<Type, EventPayloads[Type]>) => Promise<void>,
): Reaction => ({ type, run: run as unknown as Reaction['run'] });

export interface Job {
  kind: string;
  /** Tries before it is FAILED; between them 1, 5, 30, 120, 600 s, then 600 s each. */
  triesMax: number;
  run(context: WorkContext, payload: Record<string, unknown>): Promise<void>;
}

/** Work that waits: scheduled by tx.schedule, run once in its own transaction. */
export const job = (kind: string, run: Job['run'], options: { triesMax?: number } = {}): Job => ({
  kind,
  run,
  triesMax: options.triesMax ?? 10,
});

export interface Recurring {
  name: string;
  /** Five fields of cron, UTC. */
  cron: string;
  /** For the whole deployment, as no firm in particular; it schedules jobs for each firm where that is wanted. */
  run(context: RecurringContext): Promise<void>;
}

export interface RecurringContext {
  clock: Clock;
  own: unknown;
  /** Calls a function of the service's schema that may cross firms (SECURITY DEFINER). */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** A transaction within one firm. */
  inTenant(tenantId: string, work: (context: WorkContext) => Promise<void>): Promise<void>;
}

export const recurring = (name: string, cron: string, run: Recurring['run']): Recurring => ({ name, cron, run });

export interface OwnContext {
  settings: unknown;
  clock: Clock;
  ids: Ids;
  /** Runs work in a transaction of a firm as the system actor, outside any call. */
  inTenant(tenantId: string, work: (context: WorkContext) => Promise<void>): Promise<void>;
  /** Reads within a firm beside the call at hand, on a connection for queries. */
  read<R extends object>(tenantId: string, sql: string, values: readonly unknown[]): Promise<R[]>;
}

export interface ServiceDefinition {
  name: string;
  /** The folder of its SQL migrations. */
  migrations: string;
  settings: Settings;
  /** What its handlers share and the chassis does not know: built once at start, found at `context.own`. */
  own?(given: OwnContext): unknown;
  /** Where its sealed columns get their keys; by default identity's GetDataKey. */
  dataKeys?(given: OwnContext): DataKeys;
  tables: readonly Table<Noun>[];
  rpc: readonly Served[][];
  reactions: readonly Reaction[];
  /** Of the one service that keeps the audit trail: takes in what all services ship. */
  auditTrail?: AuditTrail;
  jobs: readonly Job[];
  recurring: readonly Recurring[];
  /** Figures that others may watch, by key: { overdue_tasks: … }. */
  metrics?: Metrics;
  /** What its unique constraints answer with: { roles_key: ['role.taken', '…'] }. */
  taken: Record<string, readonly [code: string, message: string]>;
}

export const defineService = (definition: Omit<ServiceDefinition, 'tables'> & { tables: readonly unknown[] }): ServiceDefinition =>
  definition as ServiceDefinition;
