// What is true after every test, every fault and every load run (09-quality, INV). Each service keeps sentences that hold in its
// own schema as SQL, one a file: a query that answers the rows that break it. What holds between services is asked here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceDefinition } from '@throughline/chassis/service';
import pg from 'pg';

export interface Broken {
  where: string;
  /** The sentence that does not hold. */
  sentence: string;
  /** Some of the rows that break it. */
  rows: readonly object[];
}

interface Sentence {
  sentence: string;
  sql: string;
}

const shownMax = 5;
const chassisFolder = path.resolve(import.meta.dirname, '../../../chassis/invariants');

/** As the superuser, since it looks across firms. `settledSeconds`: younger events may still be on their way. */
export async function brokenInvariants(
  adminUrl: string,
  services: readonly ServiceDefinition[],
  { settledSeconds }: { settledSeconds: number },
): Promise<Broken[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const broken: Broken[] = [];
    for (const { name, migrations } of services) {
      await client.query(`set search_path = ${name}, extensions`);
      for (const { sentence, sql } of [...sentencesIn(chassisFolder), ...sentencesIn(path.join(migrations, '../invariants'))]) {
        const { rows } = await client.query<object>(`select * from (${sql}) broken limit ${shownMax}`);
        if (rows.length > 0) broken.push({ where: name, sentence, rows });
      }
    }
    return [...broken, ...(await untaken(client, services, settledSeconds)), ...(await hanging(client))];
  } finally {
    await client.end();
  }
}

function sentencesIn(folder: string): Sentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const [first = ''] = text.split('\n', 1);
      return { sentence: first.replace(/^-- /, ''), sql: text };
    });
}

/** INV-3: whoever reacts to an event has taken it in once, or has put it aside where people see it. */
async function untaken(client: pg.Client, services: readonly ServiceDefinition[], settledSeconds: number): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const publisher of services)
    for (const consumer of services) {
      const types = [...new Set(consumer.reactions.map(({ type }) => type).filter((type) => type.startsWith(`${publisher.name}.`)))];
      if (types.length === 0) continue;
      const { rows } = await client.query<object>(
        `select event.id, event.type, event.written_at from ${publisher.name}.outbox_archive event
         where event.stream = 'EVENT' and event.type = any ($1)
           and event.written_at between now() - interval '1 day' and now() - make_interval(secs => $3)
           and not exists (select from ${consumer.name}.inbox taken where taken.consumer = $2 and taken.event_id = event.id)
           and not exists (select from ${consumer.name}.dead_letters letter where letter.consumer = $2 and letter.event_id = event.id)
         limit ${shownMax}`,
        [types, publisher.name, settledSeconds],
      );
      if (rows.length > 0) broken.push({ where: consumer.name, sentence: `INV-3 Each event of ${publisher.name} was taken in.`, rows });
    }
  return broken;
}

/** INV-8: nobody holds a transaction or waits for a lock for minutes. */
async function hanging(client: pg.Client): Promise<Broken[]> {
  const { rows } = await client.query<object>(
    `select usename, state, wait_event_type, now() - state_change as since, left(query, 100) as query from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and (state = 'idle in transaction' or wait_event_type = 'Lock') and state_change < now() - interval '30 seconds' limit ${shownMax}`,
  );
  return rows.length === 0 ? [] : [{ where: 'database', sentence: 'INV-8 No transaction idles and no lock is stuck.', rows }];
}
