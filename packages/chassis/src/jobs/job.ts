// Work that happens later: kept in the transaction that asks for it, run once, visible at /jobs.

export interface ScheduledJob {
  /** quote.expire */
  kind: string;
  /** Once by: a second job of the same kind and key is not kept while the first one waits. */
  key: string;
  payload: Record<string, unknown>;
  /** Absent: at once. */
  at?: Date;
}
