// A stream of keyed writes from several clients at once: each team is made under a key of its own, and asked for with the
// same key until there is an answer. The history says what every client was told.
import { setTimeout } from 'node:timers/promises';
import type { RestAnswer, RestClient } from '@throughline/mesh/testing/rest-client';

export interface Write {
  key: string;
  name: string;
  /** The last answer; undefined where the client gave up without one. */
  status: number | undefined;
  id: string | undefined;
  code: string | undefined;
  tries: number;
  /** Answers that promised nothing, in the order they came: '503 database.unavailable'. */
  refusals: string[];
  retryAfter: (string | null)[];
  slowestMs: number;
}

export interface Stream {
  readonly history: readonly Write[];
  /** No new write begins; resolves when those under way have their answers. */
  stop(): Promise<readonly Write[]>;
}

export const teams = '/api/v1/identity/teams';
const pauseMs = 100;
const triesMax = 150;

export function streamOfWrites(client: RestClient, { clients, label }: { clients: number; label: string }): Stream {
  const history: Write[] = [];
  const stopping = new AbortController();
  const writing = Array.from({ length: clients }, async (_, number) => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      // Every fifth write wants a name that is taken, and must stay without effect however often it is sent.
      const name = turn % 5 === 4 ? `${label} ${number}.${turn - 1}` : `${label} ${number}.${turn}`;
      history.push(await write(client, { key: `${label}-${number}-${turn}`, name }));
    }
  });
  return {
    history,
    async stop() {
      stopping.abort();
      await Promise.all(writing);
      return history;
    },
  };
}

export async function write(client: RestClient, { key, name }: { key: string; name: string }): Promise<Write> {
  const told: Write = {
    key,
    name,
    status: undefined,
    id: undefined,
    code: undefined,
    tries: 0,
    refusals: [],
    retryAfter: [],
    slowestMs: 0,
  };
  while (told.tries < triesMax) {
    told.tries += 1;
    const startedAt = performance.now();
    const answer = await client.post(teams, { name }, { 'Idempotency-Key': key }).catch(() => undefined);
    told.slowestMs = Math.max(told.slowestMs, performance.now() - startedAt);
    if (answer && isFinal(answer)) return Object.assign(told, { status: answer.status, id: answer.body.id, code: answer.body.code });
    told.refusals.push(answer ? `${answer.status} ${answer.body.code}` : 'no answer');
    told.retryAfter.push(answer?.headers.get('retry-after') ?? null);
    await setTimeout(pauseMs);
  }
  return told;
}

const isFinal = ({ status, body }: RestAnswer) => status < 500 && body.code !== 'idempotency.in_progress';
