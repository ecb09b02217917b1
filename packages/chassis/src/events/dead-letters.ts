// Events that could not be processed: kept with their reason, tried again after 1, 5, 30, 120 and 600 s, then parked.
// While one is tried again, later events of the same record wait behind it here; a parked one holds up nobody.
import type { Clock } from '../clock.ts';
import type { Reader } from '../database/reader.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { DomainError, notFound } from '../errors.ts';
import { redactText } from '../telemetry/redaction.ts';
import type { Envelope } from './envelope.ts';

export interface DeadLetter {
  id: number;
  /** Whose events these are: the publishing service. */
  consumer: string;
  type: string;
  subject: string;
  state: 'RETRYING' | 'PARKED';
  attempts: number;
  reason: string;
  nextAt: Date;
  createdAt: Date;
  envelope: Envelope;
}

const retrySeconds = [1, 5, 30, 120, 600];
const reasonLengthMax = 1_000;

/** What becomes of an event after so many failed attempts. */
export function afterFailure(attempts: number, fault: unknown, clock: Clock): Pick<DeadLetter, 'state' | 'attempts' | 'reason' | 'nextAt'> {
  const seconds = isUnreadable(fault) ? undefined : retrySeconds[attempts - 1];
  return {
    state: seconds === undefined ? 'PARKED' : 'RETRYING',
    attempts,
    reason: reasonOf(fault),
    nextAt: new Date(clock.now().getTime() + (seconds ?? 0) * 1_000),
  };
}

/** Bytes that are no event do not become one by waiting. */
const isUnreadable = (fault: unknown) => fault instanceof DomainError && fault.code === 'event.malformed';

function reasonOf(fault: unknown): string {
  const [code, message] = fault instanceof DomainError ? [fault.code, fault.message] : [(fault as Error)?.name, (fault as Error)?.message];
  return redactText(`${code}: ${message}`).replaceAll('\0', '').slice(0, reasonLengthMax);
}

export async function keepLetter(tx: Tx, consumer: string, envelope: Envelope, fate: ReturnType<typeof afterFailure>): Promise<void> {
  await tx.rows(
    `insert into dead_letters (consumer, event_id, tenant_id, subject, type, envelope, state, attempts, reason, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (consumer, event_id) do nothing`,
    [
      consumer,
      envelope.id,
      envelope.tenant,
      envelope.subject,
      envelope.type,
      JSON.stringify(envelope),
      fate.state,
      fate.attempts,
      fate.reason,
      fate.nextAt,
    ],
  );
}

export async function postponeLetter(tx: Tx, id: number, fate: ReturnType<typeof afterFailure>): Promise<void> {
  await tx.rows(`update dead_letters set state = $2, attempts = $3, reason = $4, next_at = $5 where id = $1`, [
    id,
    fate.state,
    fate.attempts,
    fate.reason,
    fate.nextAt,
  ]);
}

/** The firm's letters, the oldest first. */
export async function listLetters(
  reader: Reader,
  page: { state?: DeadLetter['state']; afterId?: number; pageSize: number },
): Promise<DeadLetter[]> {
  return reader.rows<DeadLetter>(
    `select id, consumer, type, subject, state, attempts, reason, next_at as "nextAt", created_at as "createdAt", envelope from dead_letters
     where id > $1 and ($2::text is null or state = $2) order by id limit $3`,
    [page.afterId ?? 0, page.state ?? null, page.pageSize],
  );
}

/** Tries parked letters again, with all their retries. Answers how many; asked twice, it does the work once. */
export async function redriveLetters(tx: Tx, which: readonly number[] | 'ALL'): Promise<number> {
  const redriven = await tx.rows(
    `update dead_letters set state = 'RETRYING', attempts = 0, next_at = $1
     where state = 'PARKED' and ($2::bigint[] is null or id = any ($2)) returning id`,
    [tx.now, which === 'ALL' ? null : which],
  );
  if (redriven.length > 0) tx.audit({ action: 'dead_letters.redrive', reason: `${redriven.length} redriven` });
  return redriven.length;
}

/** Gives up an event for good: it counts as taken in, and the audit trail says who decided so and why. */
export async function skipLetter(tx: Tx, id: number, reason: string): Promise<void> {
  const [letter] = await tx.rows<{ consumer: string; event_id: string; type: string; subject: string }>(
    `with skipped as (delete from dead_letters where id = $1 returning consumer, event_id, tenant_id, type, subject),
      taken as (insert into inbox (consumer, event_id, tenant_id) select consumer, event_id, tenant_id from skipped on conflict do nothing)
     select consumer, event_id, type, subject from skipped`,
    [id],
  );
  if (!letter) throw notFound();
  const resource = { service: letter.consumer, type: letter.type, id: letter.subject, label: letter.event_id };
  tx.audit({ action: 'dead_letters.skip', reason, resource });
}
