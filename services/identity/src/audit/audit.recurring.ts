import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { recurring, type RecurringContext } from '@throughline/chassis/service';
import { ownOf } from '../own.ts';
import { rotateKeys } from '../signing-keys/signing-key.queries.ts';
import { AuditFaultTable } from './audit-fault.table.ts';
import { found } from './audit-fault.ts';
import type { BadPlace } from './chain.ts';
import { keepCheckpoint, keepEvidenceKeys } from './checkpoint.queries.ts';
import type { Signer } from './checkpoint.ts';
import { firstSeqSince, headOf } from './entry.queries.ts';
import { verifyEntriesMax, verifyTrail } from './verification.ts';

const dayMs = 86_400_000;
const verifiedDays = 30;

interface Firm {
  tenant_id: string;
}

/** Each hour the head of every chain that has grown is signed. */
export const signCheckpoints = recurring('audit.checkpoints', '0 * * * *', async (context) => {
  const signer = await evidenceSigner(context);
  for (const { tenant_id: tenantId } of await context.rows<Firm>('select * from firms_with_unsigned_entries()')) {
    await context.inTenant(tenantId, async ({ tx }) => keepCheckpoint(tx, (await headOf(tx))!, signer));
  }
});

/** Each night the last thirty days of every chain are worked out again. */
export const verifyTrails = recurring('audit.verify', '20 2 * * *', async (context) => {
  const since = new Date(context.clock.now().getTime() - verifiedDays * dayMs);
  for (const { tenant_id: tenantId } of await context.rows<Firm>('select * from firms_with_entries_since($1)', [since])) {
    await verifyOf(context, tenantId, since);
  }
});

// Some entries a transaction: the trail of a busy firm takes a while, and none may stay open for that.
async function verifyOf(context: RecurringContext, tenantId: string, since: Date): Promise<void> {
  let fromSeq: number | undefined;
  do fromSeq = await verifyStep(context, tenantId, since, fromSeq);
  while (fromSeq !== undefined);
}

/** Answers where the next step begins; undefined where this one came to the end, or to a broken place. */
async function verifyStep(
  context: RecurringContext,
  tenantId: string,
  since: Date,
  fromSeq: number | undefined,
): Promise<number | undefined> {
  let next: number | undefined;
  await context.inTenant(tenantId, async ({ tx }) => {
    const { bad, complete, toSeq } = await verifyTrail(tx, fromSeq ?? (await firstSeqSince(tx, since)), verifyEntriesMax);
    if (bad) await raise(tx, bad);
    else if (!complete) next = toSeq + 1;
  });
  return next;
}

/** Each month what is past keeping goes, by whole months; a checkpoint at its end keeps the rest provable. */
export const dropOldMonths = recurring('audit.retention', '50 4 2 * *', async (context) => {
  const keptSince = new Date(context.clock.now().getTime() - ownOf(context).config.auditRetentionDays * dayMs);
  const months = await context.rows<{ month: string }>('select * from audit_months_before($1)', [keptSince]);
  if (months.length === 0) return;
  const signer = await evidenceSigner(context);
  for (const { month } of months) {
    const ends = await context.rows<{ tenant_id: string; seq: number; hash: string }>('select * from audit_month_ends($1)', [month]);
    for (const { tenant_id: tenantId, seq, hash } of ends)
      await context.inTenant(tenantId, ({ tx }) => keepCheckpoint(tx, { seq, hash }, signer));
    await context.rows('select audit_month_drop($1)', [month]);
  }
});

async function evidenceSigner(context: RecurringContext): Promise<Signer> {
  const { masterKeys, signingKeys } = ownOf(context);
  await context.inTenant(nobody, async ({ tx }) => {
    await rotateKeys(tx, 'EVIDENCE', masterKeys);
    await keepEvidenceKeys(tx);
  });
  return signingKeys.current('EVIDENCE');
}

async function raise(tx: Tx, bad: BadPlace): Promise<void> {
  const known = await tx.rows('select 1 from audit_faults where seq = $1 and fault = $2', [bad.seq, bad.fault]);
  if (known.length === 0) await tx.create(AuditFaultTable, found(bad));
}
