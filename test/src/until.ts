// Waits for a fact, and fails the test where it does not come about.
import { setTimeout } from 'node:timers/promises';

const lookAgainMs = 20;

export async function until(fact: () => boolean | Promise<boolean>, msMax = 20_000): Promise<void> {
  for (const endAt = Date.now() + msMax; !(await fact()); await setTimeout(lookAgainMs)) {
    if (Date.now() > endAt) throw new Error(`not within ${msMax} ms: ${fact.toString()}`);
  }
}
