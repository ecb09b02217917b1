// Many requests that do not wait for one another, a few at a time.

const atOnceMax = 4; // two or three subjects are made at a time

/** The answers in the order of the items. */
export async function inWaves<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let from = 0; from < items.length; from += atOnceMax) {
    answers.push(...(await Promise.all(items.slice(from, from + atOnceMax).map(ask))));
  }
  return answers;
}

/**
 * The records by name: those that are there already, and what was missing, made now. A start that was interrupted is so taken
 * up where it stopped.
 */
export async function ensured<Wanted, Made>(
  wanted: readonly Wanted[],
  known: readonly Made[],
  by: { wanted(item: NoInfer<Wanted>): string; known(record: Made): string },
  make: (item: Wanted) => Promise<Made>,
): Promise<Map<string, Made>> {
  const found = new Map(known.map((record) => [by.known(record), record]));
  const missing = wanted.filter((item) => !found.has(by.wanted(item)));
  const made = await inWaves(missing, make);
  missing.forEach((item, at) => found.set(by.wanted(item), made[at]!));
  return found;
}
