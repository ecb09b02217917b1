// People who register and sign in, as a test needs them, and the mails that were sent to them.
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { dataKey, openSealed, type DataKeys } from '@throughline/chassis/security/sealing';
import type { PassportClaims } from '@throughline/chassis/security/passport';
import type { ServiceDefinition } from '@throughline/chassis/service';
import { startTestMesh, type TestMesh, type TestMeshOptions } from '@throughline/mesh/testing/mesh';
import pg from 'pg';
import type { Mail } from '../src/mail/mail.ts';
import { identity } from '../src/service.ts';

const key = dataKey(1, Buffer.alloc(32, 7));
const testKeys: DataKeys = { current: () => Promise.resolve(key), version: () => Promise.resolve(key) };

/** Identity with data keys that the test knows too, so that it can open the mails that wait. */
export const definition: ServiceDefinition = { ...identity, dataKeys: () => testKeys };

export const startIdentity = (options: Partial<TestMeshOptions> = {}): Promise<TestMesh> =>
  startTestMesh({ services: [definition], startAt: '2026-03-01T09:00:00Z', ...options });

export const password = 'purple-kettle-harbour-9';

export const anonymous = (ip = '192.0.2.1', userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'): Partial<PassportClaims> => ({
  tenantId: null,
  tenantStatus: null,
  actor: { kind: 'ANONYMOUS', id: 'anonymous', name: 'Nobody' },
  userId: null,
  permissions: [],
  amr: [],
  authTime: null,
  ip,
  userAgent,
});

/** The door, for nobody in particular. */
export const door = (mesh: TestMesh, ip?: string, userAgent?: string) => mesh.as(anonymous(ip, userAgent))(AuthServiceService);

export interface Claims {
  iss: string;
  aud: string;
  sub: string;
  sid: string;
  tid: string | null;
  amr: string[];
  auth_time: number;
  iat: number;
  exp: number;
  jti: string;
}

export const claimsOf = (accessToken: string): Claims =>
  JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as Claims;

/** Typed clients for the bearer of an access token, as the gateway would let them in. */
export function bearer(mesh: TestMesh, accessToken: string, more: Partial<PassportClaims> = {}): Ask {
  const { sub, sid, tid } = claimsOf(accessToken);
  return mesh.as({ tenantId: tid, actor: { kind: 'USER', id: sub, name: 'Ada King' }, userId: sub, sessionId: sid, ...more });
}

let people = 0;

/** Somebody new, with a firm of their own; each from an address of their own. */
export async function newPerson(mesh: TestMesh, given: { name?: string; firmName?: string } = {}) {
  people += 1;
  const ip = `198.51.${Math.floor(people / 250)}.${people % 250}`;
  const email = `person${people}@example.com`;
  const name = given.name ?? 'Ada King';
  const registered = await door(mesh, ip).register({
    email,
    password,
    name,
    firmName: given.firmName ?? 'King Advisory',
    timeZone: undefined,
    currency: undefined,
    cookie: false,
  });
  return { ...registered, email, ip };
}

export type Person = Awaited<ReturnType<typeof newPerson>>;

/** The superuser's look at what no API shows. */
export async function rows<R extends object>(mesh: TestMesh, sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: mesh.adminUrl, options: '-c search_path=identity' });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Mails to an address, the latest last. */
export async function mailsTo(mesh: TestMesh, address: string): Promise<Mail[]> {
  const jobs = await rows<{ tenant_id: string; payload: { key: string; sealed: string } }>(
    mesh,
    `select tenant_id, payload from jobs where kind = 'mail.send' order by created_at, id`,
  );
  const mails = await Promise.all(
    jobs.map(async ({ tenant_id: tenantId, payload }) => {
      const place = { tenantId, table: 'jobs', column: 'mail.send', row: payload.key };
      return JSON.parse(await openSealed(testKeys, place, payload.sealed)) as Mail;
    }),
  );
  return mails.filter((mail) => mail.to.address === address);
}

/** The token of the last link mailed to an address. */
export async function tokenMailedTo(mesh: TestMesh, address: string, template: string): Promise<string> {
  const mail = (await mailsTo(mesh, address)).findLast((sent) => sent.template === template);
  return new URL((mail!.data as { link: string }).link).searchParams.get('token')!;
}

interface Envelope {
  type: string;
  outcome: string;
  resource: { id: string };
  data: Record<string, unknown>;
}

// The relay moves what it has published from the outbox to its archive.
const written = (condition: string) =>
  `select envelope from (select * from outbox union all select * from outbox_archive) written where ${condition} order by position`;

/** Types of the events so far about a subject, in order. */
export async function eventsAbout(mesh: TestMesh, subject: string): Promise<string[]> {
  const events = await rows<{ envelope: Envelope }>(mesh, written(`stream = 'EVENT' and subject = $1`), [subject]);
  return events.map(({ envelope }) => envelope.type);
}

/** The firm's events so far, in order. */
export async function eventsIn(mesh: TestMesh, tenantId: string): Promise<Envelope[]> {
  const events = await rows<{ envelope: Envelope }>(mesh, written(`stream = 'EVENT' and tenant_id = $1`), [tenantId]);
  return events.map(({ envelope }) => envelope);
}

/** The firm's audit entries so far, in order. */
export async function trailOf(mesh: TestMesh, tenantId: string): Promise<Envelope[]> {
  const entries = await rows<{ envelope: Envelope }>(mesh, written(`stream = 'AUDIT' and tenant_id = $1`), [tenantId]);
  return entries.map(({ envelope }) => envelope);
}
