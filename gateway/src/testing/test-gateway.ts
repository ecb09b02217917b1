// A gateway on a real socket, before a stand-in of identity.
import { fixedClock, type FixedClock } from '@throughline/chassis/clock';
import type { SigningKey } from '@throughline/chassis/security/passport';
import { generateKeyPair, readSigningKey } from '@throughline/chassis/security/signing-keys';
import { createLog } from '@throughline/chassis/telemetry/log';
import type { Denial } from '../door/denials.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../gateway.ts';
import { IdentityStandIn, issuer } from './identity-stand-in.ts';

export interface TestGateway extends Gateway {
  identity: IdentityStandIn;
  clock: FixedClock;
  signingKey: SigningKey;
  denials: Denial[];
  lines: Record<string, unknown>[];
  /** Asks as the signed-in person; `headers` set to undefined are left out. */
  as(path: string, asked?: { verb?: string; body?: unknown; headers?: Record<string, string | undefined> }): Promise<Told>;
}

export interface Told {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
}

export async function testGateway(env: Record<string, string> = {}, more: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const clock = fixedClock('2026-03-01T09:30:00Z');
  const identity = new IdentityStandIn(clock);
  const denials: Denial[] = [];
  const lines: Record<string, unknown>[] = [];
  const signingKey = readSigningKey('gateway', generateKeyPair('gateway').privateKey);
  const gateway = await startGateway({
    env: {
      GATEWAY_PORT: '0',
      GATEWAY_HOST: '127.0.0.1',
      ENVIRONMENT: 'PROD',
      PUBLIC_URL: issuer,
      RATE_LIMIT_SCALE: '100',
      DRAIN_GRACE_MS: '50',
      ...env,
    },
    peers: identity,
    signingKey,
    clock,
    log: createLog({
      service: 'gateway',
      level: 'info',
      destination: { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    }),
    onDenied: (denial) => denials.push(denial),
    ...more,
  });
  const token = await identity.token();
  return {
    ...gateway,
    identity,
    clock,
    signingKey,
    denials,
    lines,
    as: (path, { verb = 'GET', body, headers = {} } = {}) =>
      tell(`http://127.0.0.1:${gateway.port}${path}`, verb, body, { authorization: `Bearer ${token}`, ...headers }),
  };
}

async function tell(url: string, method: string, body: unknown, headers: Record<string, string | undefined>): Promise<Told> {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const given = Object.entries({ ...type, ...headers }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const sent = body === undefined ? null : typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);
  const response = await fetch(url, { method, body: sent, headers: Object.fromEntries(given), redirect: 'manual' });
  const text = await response.text();
  const isJson = text !== '' && (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, text, json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
}
