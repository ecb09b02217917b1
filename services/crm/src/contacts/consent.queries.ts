// The record of consents: added to, never changed.
import type { Consent, ConsentGiven } from '@throughline/contracts/gen/throughline/crm/v1/preferences';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';

export async function recordConsents(tx: Tx, contactId: string, consents: readonly ConsentGiven[]): Promise<void> {
  for (const { purpose, state, evidence } of consents) {
    await tx.rowsAffecting(
      'insert into consents (tenant_id, id, contact_id, purpose, state, at, evidence) values ($1, $2, $3, $4, $5, $6, $7)',
      [tx.tenantId, tx.ids.next(), contactId, purpose, state, tx.now, evidence],
    );
  }
}

/** The latest first, also those given to records that were merged into this one. */
export const consentsOf = (tx: Reader, contactId: string): Promise<Consent[]> =>
  tx.rows<Consent>(
    `select id, purpose, state, at, evidence from consents
     where contact_id = $1 or contact_id in (select id from contacts where merged_into_id = $1) order by at desc, id desc limit 200`,
    [contactId],
  );
