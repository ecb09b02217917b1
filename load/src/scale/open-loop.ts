// Requests at a constant rate, whether or not the ones before were answered (09-quality, section 1): a slow answer delays
// nobody's start and hides nothing. Small and large take turns, so that whatever else the machine does meets both alike.
import { setTimeout } from 'node:timers/promises';

export interface Asked {
  url: string;
  headers: Record<string, string>;
  method?: string;
  body?: string;
}

/** Milliseconds of each answer, by contender. One that never came, or was a refusal, took for ever. */
export async function inTurns(
  contenders: readonly (() => Asked)[],
  { rounds, perSecond }: { rounds: number; perSecond: number },
): Promise<number[][]> {
  const times: number[][] = contenders.map(() => []);
  const running: Promise<void>[] = [];
  const startedMs = performance.now();
  for (let place = 0; place < rounds * contenders.length; place += 1) {
    const dueMs = startedMs + (place * 1_000) / perSecond;
    await setTimeout(Math.max(0, dueMs - performance.now()));
    const of = place % contenders.length;
    running.push(timed(contenders[of]!()).then((ms) => void times[of]!.push(ms)));
  }
  await Promise.all(running);
  return times;
}

/** Told once each, at the end. */
export const refused = new Set<string>();

async function timed({ url, ...request }: Asked): Promise<number> {
  const startedMs = performance.now();
  const response = await fetch(url, request);
  const body = await response.text();
  if (response.ok) return performance.now() - startedMs;
  const path = new URL(url).pathname.replaceAll(/[0-9a-f-]{36}/g, '{id}');
  refused.add(`${path} was answered ${response.status}: ${(JSON.parse(body) as { code: string }).code}`);
  return Infinity;
}

export function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)]!;
}
