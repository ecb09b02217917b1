// Records that look like one and the same (CRM-7): by e-mail, phone and domain they are certain, by name they are alike by
// 0.85 or more. What then happens is the caller's choice: ALLOW, LINK or REFUSE.
import type { DuplicateCandidate, DuplicatePair, OnDuplicate } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { conflict } from '@throughline/chassis/errors';

export type { DuplicateCandidate, DuplicatePair };

export const likenessMin = 0.85;
export const candidatesMax = 10;

export function refuseDuplicates(wish: OnDuplicate | undefined, candidates: readonly DuplicateCandidate[]): void {
  if (wish !== 'REFUSE' || candidates.length === 0) return;
  throw conflict('duplicate.found', `${candidates[0]!.name || "A colleague's record"} looks like the same.`, {
    ids: candidates.map(({ id }) => id),
  });
}

/** The record to answer with instead of a new one. */
export const linked = (wish: OnDuplicate | undefined, candidates: readonly DuplicateCandidate[]): DuplicateCandidate | undefined =>
  wish === 'LINK' ? candidates[0] : undefined;
