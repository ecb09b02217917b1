import type { MatchReason, PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { boolean, id, oneOf, type Column } from '@throughline/chassis/database/columns';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { table } from '@throughline/chassis/database/table';
import type { DuplicateCandidate, DuplicatePair } from './duplicate.ts';

const score: Column<number> = { suffixes: [''], write: (value) => [value], read: (row, at) => Number(row[at]), marks: 'PLAIN' };

export const DuplicatePairTable = table<DuplicatePair>({
  name: 'duplicate_pairs',
  permission: 'crm.contacts',
  columns: { kind: oneOf<PartyKind>(), leftId: id(), rightId: id(), score, reason: oneOf<MatchReason>(), dismissed: boolean() },
});

/** What a record was found to look like. */
export interface Likeness {
  recordId: string;
  otherId: string;
  score: number;
  reason: MatchReason;
}

/** A pair is one, whichever of the two was written last; pairs known already, or dismissed, stay as they are. */
export async function keepPairs(tx: Tx, kind: PartyKind, found: readonly Likeness[]): Promise<void> {
  if (found.length === 0) return;
  await tx.rowsAffecting(
    `insert into duplicate_pairs (tenant_id, id, version, event_seq, created_at, updated_at, created_by, kind, left_id, right_id, score, reason, dismissed)
     select $1, f.id, 1, 0, $2, $2, $3, $4, least(one, other), greatest(one, other), f.score, f.reason, false
     from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::numeric[], $9::text[]) as f (id, one, other, score, reason)
     on conflict (tenant_id, left_id, right_id) where deleted_at is null do nothing`,
    [
      tx.tenantId,
      tx.now,
      tx.actorId,
      kind,
      found.map(() => tx.ids.next()),
      found.map(({ recordId }) => recordId),
      found.map(({ otherId }) => otherId),
      found.map((likeness) => likeness.score),
      found.map(({ reason }) => reason),
    ],
  );
}

export const notePairs = (tx: Tx, kind: PartyKind, recordId: string, candidates: readonly DuplicateCandidate[]): Promise<void> =>
  keepPairs(
    tx,
    kind,
    candidates
      .filter(({ id }) => id !== recordId)
      .map(({ id: otherId, score: likeness, reason }) => ({ recordId, otherId, score: likeness, reason })),
  );
