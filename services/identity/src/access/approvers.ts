// Who decides a step, in the order in which they are asked.
// - Nobody decides their own request, and nobody is asked twice.
// - Where somebody named is not active, the next active manager above stands in.
import type { Approver } from '@throughline/contracts/gen/throughline/identity/v1/access';

/** A person and those above, nearest first. */
export interface Link {
  userId: string;
  active: boolean;
}

/** Of a chain that begins with whoever is named, the person or their stand-in. */
export function approverIn(chain: readonly Link[]): Approver | undefined {
  const [named] = chain;
  const found = chain.find(({ active }) => active);
  if (!named || !found) return undefined;
  return found === named ? { userId: found.userId } : { userId: found.userId, delegatedFrom: named.userId };
}

/** The managers of the first of the chain, so many levels up; each with a stand-in where needed. */
export function managersIn(chain: readonly Link[], levels: number): Approver[] {
  const managers = chain.slice(1);
  return managers.slice(0, Math.max(1, levels)).flatMap((_, level) => approverIn(managers.slice(level)) ?? []);
}

export function askable(approvers: readonly Approver[], subjectUserId: string): Approver[] {
  const asked = new Set([subjectUserId]);
  return approvers.filter(({ userId }) => !asked.has(userId) && asked.add(userId));
}
