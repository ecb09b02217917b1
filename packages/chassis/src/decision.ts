// What a rule answers: the new state of its noun and the fact that follows. tx.apply writes both in one transaction,
// so that a change without its event is not possible.
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';

export interface Fact {
  type: keyof EventPayloads;
  data: EventPayloads[keyof EventPayloads];
}

export interface Decision<T> {
  set: Partial<T>;
  event?: Fact;
  events?: readonly Fact[];
  /** Why, in the words of whoever decided: shown in the audit trail. */
  reason?: string;
}

export const fact = <K extends keyof EventPayloads>(type: K, data: EventPayloads[K]): Fact => ({ type, data });

export const factsOf = (decision: Decision<never>): readonly Fact[] => decision.events ?? (decision.event ? [decision.event] : []);

/** The fields of a PATCH that differ from the present state: the decision's `set`, and `old` and `new` of its event. */
export function changedFields<T extends object>(present: T, patch: Partial<T>): { set: Partial<T>; old: Partial<T>; new: Partial<T> } {
  const changes = { set: {} as Partial<T>, old: {} as Partial<T>, new: {} as Partial<T> };
  for (const name of Object.keys(patch) as (keyof T)[]) {
    if (sameValue(present[name], patch[name])) continue;
    changes.set[name] = patch[name]!;
    changes.old[name] = present[name];
    changes.new[name] = patch[name]!;
  }
  return changes;
}

export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left instanceof Date || right instanceof Date)
    return left instanceof Date && right instanceof Date && left.getTime() === right.getTime();
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [mine, theirs] = [left as Record<string, unknown>, right as Record<string, unknown>];
  // A part that is undefined is one that is not there: JSON columns do not keep it.
  return (
    Object.keys(mine).every((name) => sameValue(mine[name], theirs[name])) &&
    Object.keys(theirs).every((name) => theirs[name] === undefined || Object.hasOwn(mine, name))
  );
}
