// Interleaved rounds (A B C A B C …), the first dropped, medians with least and most (09-quality, section 1).
import autocannon from 'autocannon';
import { processorSeconds } from './processor-time.ts';

export interface Contender {
  name: string;
  url: string;
  headers: Record<string, string>;
  /** The process whose time, with its children's, is counted. */
  pid: number;
}

export interface Figures {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  processorMsPerRequest: number;
}

export interface RoundOptions {
  rounds: number;
  seconds: number;
  connections: number;
}

export async function interleaved(contenders: readonly Contender[], options: RoundOptions): Promise<Map<string, Figures[]>> {
  const figures = new Map<string, Figures[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const contender of contenders) {
      const measured = await drive(contender, options);
      if (round > 0) figures.get(contender.name)!.push(measured);
    }
  }
  return figures;
}

async function drive({ name, url, headers, pid }: Contender, { seconds, connections }: RoundOptions): Promise<Figures> {
  const before = processorSeconds(pid);
  const result = await autocannon({ url, headers, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} refusals and ${result.errors} errors at ${url}`);
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    processorMsPerRequest: ((processorSeconds(pid) - before) * 1000) / result.requests.total,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The ratio of each round to the same round of the other: what shares a minute shares its noise. */
export const ratios = (ours: readonly Figures[], theirs: readonly Figures[]) =>
  ours.map(({ requestsPerSecond }, round) => requestsPerSecond / theirs[round]!.requestsPerSecond);
