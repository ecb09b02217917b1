// Letters that came due. Each stuck record shows its first letter only, so different records go side by side.
import { watch } from '../telemetry/metrics.ts';
import type { Log } from '../telemetry/log.ts';
import type { Clock } from '../clock.ts';
import { pause, persist } from './alarm.ts';
import type { DueLetter, Intake } from './intake.ts';
import type { Leader } from './leadership.ts';

export interface RetriesOptions {
  service: string;
  intake: Intake;
  clock: Clock;
  log: Log;
}

const lookAgainMs = 250;
const lettersMax = 8;

export async function retryLetters({ service, intake, clock, log }: RetriesOptions, leader: Leader): Promise<void> {
  const unwatch = watchLetters(service, leader);
  const retryUntilOver = async () => {
    while (!leader.signal.aborted) {
      const due = await dueLetters(leader.rows, clock);
      await Promise.all(due.map((letter) => intake.retry({ ...letter, letter_id: Number(letter.letter_id) })));
      if (due.length === 0) await pause(lookAgainMs, leader.signal);
    }
  };
  await persist(leader.signal, retryUntilOver, (fault) => log.warn('retries.failed', { fault }));
  unwatch();
}

export const dueLetters = (rows: Leader['rows'], clock: Clock) =>
  rows<DueLetter>('select * from dead_letters_next($1, $2)', [clock.now(), lettersMax]);

function watchLetters(service: string, leader: Leader): () => void {
  const help = 'Events kept aside: tried again, or parked';
  const reading = async (state: string) => {
    const counted = await leader.rows<{ state: string; letters: string }>('select * from dead_letters_count()');
    return Number(counted.find((row) => row.state === state)?.letters ?? 0);
  };
  const stops = ['RETRYING', 'PARKED'].map((state) => watch('throughline_dead_letters', help, { service, state }, () => reading(state)));
  return () => stops.forEach((stop) => stop());
}
