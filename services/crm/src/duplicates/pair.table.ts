import type { MatchReason, PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { boolean, id, oneOf, type Column } from '@throughline/chassis/database/columns';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { table } from '@throughline/chassis/database/table';
import { ordered, type DuplicateCandidate, type DuplicatePair } from './duplicate.ts';

const score: Column<number> = { suffixes: [''], write: (value) => [value], read: (row, at) => Number(row[at]), marks: 'PLAIN' };

export const DuplicatePairTable = table<DuplicatePair>({
  name: 'duplicate_pairs',
  permission: 'crm.contacts',
  columns: { kind: oneOf<PartyKind>(), leftId: id(), rightId: id(), score, reason: oneOf<MatchReason>(), dismissed: boolean() },
});

/** Keeps what a record was found to look like; pairs known already, or dismissed, stay as they are. */
export async function notePairs(tx: Tx, kind: PartyKind, recordId: string, candidates: readonly DuplicateCandidate[]): Promise<void> {
  for (const { id: otherId, score: likeness, reason } of candidates) {
    const [leftId, rightId] = ordered(recordId, otherId);
    await tx.rowsAffecting(
      `insert into duplicate_pairs (tenant_id, id, version, event_seq, created_at, updated_at, created_by, kind, left_id, right_id, score, reason, dismissed)
       values ($1, $2, 1, 0, $3, $3, $4, $5, $6, $7, $8, $9, false)
       on conflict (tenant_id, left_id, right_id) where deleted_at is null do nothing`,
      [tx.tenantId, tx.ids.next(), tx.now, tx.actorId, kind, leftId, rightId, likeness, reason],
    );
  }
}
