// The mesh as its users see it: real services behind a real gateway, spoken to over HTTP.
import { timeOrderedIds } from '@throughline/chassis/ids';
import { createPassportVerifier, type VerifyingKeys } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { createLog } from '@throughline/chassis/telemetry/log';
import { runGateway } from '@throughline/gateway/run-gateway';
import { captureMail, type CapturedMail } from '../mail/captured-mail.ts';
import { startTestMesh, type TestMesh, type TestMeshOptions } from './mesh.ts';

export interface RestAnswer {
  status: number;
  headers: Headers;
  // A test says what it expects; typing each body again would hide it.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

export interface RestClient {
  get(path: string, headers?: Record<string, string>): Promise<RestAnswer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
  delete(path: string, headers?: Record<string, string>): Promise<RestAnswer>;
  send(verb: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
}

export interface RestMesh extends TestMesh {
  url: string;
  mail: CapturedMail;
  /** A client with these headers on every call. */
  client(headers?: Record<string, string>): RestClient;
  /** Registers a person with a firm of their own and answers a client signed in as them. */
  founder(firmName?: string): Promise<RestClient & { email: string; password: string; tenantId: string; userId: string; accessToken: string; refreshToken: string }>;
  /** The token of the link last mailed to this address. */
  mailedToken(address: string): Promise<string>;
}

export const goodPassword = 'quiet-harbour-lantern-42';

export async function startRestMesh(options: TestMeshOptions): Promise<RestMesh> {
  const env = { ENVIRONMENT: 'DEV', PUBLIC_URL: 'http://localhost', GATEWAY_PORT: '0', GATEWAY_HOST: '127.0.0.1', DRAIN_GRACE_MS: '0', ...options.env };
  const neighbours = new Map(options.neighbours);
  let mail!: CapturedMail;
  const mesh = await startTestMesh({
    ...options,
    env,
    neighbours,
    beside: ({ clock, env: meshEnv }) => {
      mail = captureMail({ clock, ids: timeOrderedIds(clock), verifyPassport: createPassportVerifier({ keys: JSON.parse(meshEnv['PASSPORT_KEYS']!) as VerifyingKeys, clock }) });
      neighbours.set('integrations', mail);
    },
  });
  const gateway = await runGateway({
    env: mesh.env,
    peers: mesh.peers,
    signingKey: readSigningKey('gateway', mesh.env['GATEWAY_SIGNING_KEY']!),
    log: createLog({ service: 'gateway', level: mesh.env['LOG_LEVEL'] as 'silent' }),
    clock: mesh.clock,
    ids: timeOrderedIds(mesh.clock),
    bus: await mesh.bus,
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  const client = (headers: Record<string, string> = {}) => clientOf(url, headers);
  let founders = 0;
  return {
    ...mesh,
    url,
    mail,
    client,
    async founder(firmName = `Firm ${(founders += 1)}`) {
      const email = `founder${(founders += 1)}.${Date.now()}@larkfield.example`;
      const { status, body } = await client().post('/api/v1/auth/register', { email, password: goodPassword, name: 'Ada King', firmName });
      if (status !== 201) throw new Error(`registering was answered ${status}: ${JSON.stringify(body)}`);
      const { accessToken, refreshToken, tenant, user } = body;
      return { ...client({ authorization: `Bearer ${accessToken}` }), email, password: goodPassword, tenantId: tenant.id, userId: user.id, accessToken, refreshToken };
    },
    async mailedToken(address) {
      await mesh.settle();
      const token = mail.list().find(({ to }) => to.some((recipient) => recipient.includes(address)))?.text.match(/[?&]token=([A-Za-z0-9_-]+)/)?.[1];
      if (!token) throw new Error(`no link was mailed to ${address}`);
      return token;
    },
    async stop() {
      await gateway.close();
      await mesh.stop();
    },
  };
}

function clientOf(url: string, base: Record<string, string>): RestClient {
  const send = async (verb: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<RestAnswer> => {
    const response = await fetch(`${url}${path}`, {
      method: verb,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...base, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && !/ndjson/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
  };
  return {
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body = {}, headers) => send('POST', path, body, headers),
    patch: (path, body, headers) => send('PATCH', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
  };
}
