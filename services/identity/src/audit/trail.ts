// Appending to the trail: some hundred entries of one firm at a time, in one transaction under the lock of its head, which
// is what keeps the numbers without a gap.
import type { AuditTrail, ShippedEntry } from '@throughline/chassis/events/audit-consumer';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { chained, genesis, type Head } from './chain.ts';

export const appendToTrail: AuditTrail = async ({ tx }, entries) => {
  const fresh = await takeIn(tx, entries);
  if (fresh.length === 0) return;
  const head = await lockHead(tx);
  // Within a firm the instant of appending never falls back, whatever a clock does: months end where the chain goes on.
  const appendedAt = head.appendedAt && head.appendedAt > tx.now ? head.appendedAt : tx.now;
  await tx.rows('select audit_month_ensure($1)', [appendedAt]);
  const links = chained(head, fresh);
  await tx.rows(insertSql, [tx.tenantId, appendedAt, JSON.stringify(links)]);
  const last = links.at(-1)!;
  await tx.rows(`update audit_heads set seq = $1, hash = decode($2, 'hex'), appended_at = $3`, [last.seq, last.hash, appendedAt]);
};

const insertSql = `insert into audit_entries (tenant_id, seq, prev_hash, hash, appended_at, entry)
  select $1, seq, decode("prevHash", 'hex'), decode(hash, 'hex'), $2, entry
  from jsonb_to_recordset($3::jsonb) as r(seq bigint, "prevHash" text, hash text, entry jsonb)`;

/** The entries that were not here before: an entry may be shipped more than once. */
async function takeIn(tx: Tx, entries: readonly ShippedEntry[]): Promise<ShippedEntry[]> {
  const sql = `insert into inbox (consumer, event_id, tenant_id) select 'audit', id, $1 from unnest($2::uuid[]) as id on conflict do nothing returning event_id`;
  const rows = await tx.rows<{ event_id: string }>(sql, [tx.tenantId, entries.map(({ id }) => id)]);
  const fresh = new Set(rows.map((row) => row.event_id));
  return entries.filter(({ id }) => fresh.delete(id));
}

async function lockHead(tx: Tx): Promise<Head & { appendedAt: Date | undefined }> {
  await tx.rows(
    `insert into audit_heads (tenant_id, seq, hash, appended_at) values ($1, $2, decode($3, 'hex'), $4) on conflict do nothing`,
    [tx.tenantId, genesis.seq, genesis.hash, tx.now],
  );
  const [head] = await tx.rows<Head & { appendedAt: Date }>(
    `select seq, encode(hash, 'hex') as hash, appended_at as "appendedAt" from audit_heads for no key update`,
  );
  return head!;
}
