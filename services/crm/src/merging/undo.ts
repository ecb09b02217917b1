// A merge can be taken back for 30 days (CRM-99): the others stand again with what was theirs. What came to the winner since
// stays with it, and a field that somebody changed since stays changed.
import { sameValue } from '@throughline/chassis/decision';
import { conflict, invalidTransition, rule } from '@throughline/chassis/errors';

const undoDays = 30;

export const undoUntil = (at: Date): Date => new Date(at.getTime() + undoDays * 86_400_000);

/** JSON knows no undefined: null stands for it. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export const fieldChanges = (old: object, present: object): FieldChange[] =>
  Object.keys(present).map((field) => ({
    field,
    before: (old as Record<string, unknown>)[field] ?? null,
    after: (present as Record<string, unknown>)[field] ?? null,
  }));

/** The fields that are as the merge left them, as they were before. */
export function takenBack<T extends object>(winner: T, changes: readonly FieldChange[]): Partial<T> {
  const now = winner as Record<string, unknown>;
  const untouched = changes.filter(({ field, after }) => sameValue(now[field] ?? null, after));
  return Object.fromEntries(untouched.map(({ field, before }) => [field, before ?? undefined])) as Partial<T>;
}

export function refuseUndo({ at, undoneAt, restorable }: { at: Date; undoneAt: Date | null; restorable: boolean }, now: Date): void {
  if (undoneAt !== null) throw invalidTransition('merge', 'UNDONE', []);
  if (now > undoUntil(at)) throw conflict('merge.undo_expired', `After ${undoDays} days a merge stays.`, { undoUntil: undoUntil(at) });
  if (!restorable) throw rule('merge.invalid', 'What was merged is not kept any more: a person in it was erased.');
}
