import type { Tx } from '@throughline/chassis/database/unit-of-work';

/** Whoever answers a form and books a meeting at once becomes one lead: what takes in the one waits for the other. */
export const awaitEnquirer = (tx: Tx, email: string): Promise<void> =>
  tx.rowsAffecting('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`enquirer/${tx.tenantId}/${email.toLowerCase()}`]);
