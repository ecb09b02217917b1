// Stands where identity would, so that the gateway can be tested alone: it knows one person, one key and one team, answers
// with the real messages of the catalogue, and remembers what it was asked.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import { emptyMessage } from '@throughline/contracts/json';
import type { MethodSpec } from '@throughline/contracts/method';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { Clock } from '@throughline/chassis/clock';
import { DomainError, notFound, stale, unauthenticated, unavailable } from '@throughline/chassis/errors';
import type { Callee, CallContext } from '@throughline/chassis/rpc/call';
import type { Peers } from '@throughline/chassis/rpc/peers';
import { checksum } from '@throughline/chassis/security/api-key-format';

export const firm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293';
export const otherFirm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718294';
export const person = '018f3a5e-7c1d-7a2b-9c3d-000000000001';
export const session = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
export const teamId = '018f3a5e-7c1d-7a2b-9c3d-000000000003';
export const issuer = 'https://firm.example';
const keyText = 'tl_live_7Hq2ZxLm0123456789ABCDEFGHIJKLMNOPQRSTUV';
export const apiKey = keyText + checksum(keyText);

export interface Asked {
  method: MethodSpec;
  request: Record<string, unknown>;
  context: CallContext;
}

export class IdentityStandIn implements Callee, Peers {
  readonly asked: Asked[] = [];
  readonly #pair = generateKeyPairSync('ed25519');
  readonly #clock: Clock;
  /** What ResolveAccess answers, over and above a member who may do everything. */
  access: Partial<AccessContext> = {};
  away = false;
  revoked = false;
  /** What stands in for handlers, by RPC name. */
  answers: Record<string, (asked: Asked) => unknown> = {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(): Callee {
    return this;
  }

  callsOf = (name: string): Asked[] => this.asked.filter(({ method }) => method.name === name);

  async call(method: MethodSpec, request: unknown, context: CallContext) {
    if (this.away) throw unavailable('service.unavailable', 'identity is away');
    const asked = { method, request: request as Record<string, unknown>, context };
    method.requestCodec.encode(request); // what the wire would refuse is refused here too
    this.asked.push(asked);
    const message = await this.#answer(asked);
    return { message, replayed: context.idempotencyKey === 'seen-before' };
  }

  async *stream(method: MethodSpec, request: unknown, context: CallContext): AsyncGenerator<unknown> {
    this.asked.push({ method, request: request as Record<string, unknown>, context });
    yield* this.answers[method.name]!({ method, request: request as Record<string, unknown>, context }) as Iterable<unknown>;
  }

  #answer(asked: Asked): unknown {
    const { name } = asked.method;
    if (this.answers[name]) return this.answers[name](asked);
    switch (name) {
      case 'GetKeySet':
        return {
          keys: [{ kid: 'a1', kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: this.#pair.publicKey.export({ format: 'jwk' }).x }],
        };
      case 'ResolveAccess':
        return this.#resolve(asked.request);
      case 'GetTeam':
        if (asked.request['id'] !== teamId) throw notFound();
        return team();
      case 'ListTeams':
        return { items: [team(), team()], nextPageToken: undefined, totalSize: undefined };
      case 'CreateTeam':
        return { ...team(), ...pick(asked.request, 'name', 'parentId') };
      case 'UpdateTeam':
        if ((asked.context.expectedVersion ?? 3) !== 3) throw stale(3);
        return team();
      case 'ReportUsage':
        return { accepted: true };
      case 'DeleteTeam':
        return {};
      default:
        throw new DomainError('INTERNAL', 'internal', `secret detail of ${name}`);
    }
  }

  #resolve({ apiKey: key, tenantId, session: shown }: Record<string, unknown>): unknown {
    if (this.revoked) throw unauthenticated(key ? 'key.revoked' : 'auth.session_revoked', 'It is over.');
    const common = { ...emptyMessage(resolveAccess.response), ...member, tenantId: (tenantId as string) || firm };
    const who = shown
      ? { sessionId: session, userId: person, actorId: person }
      : { actorKind: 'KEY', keyId: 'key-1', actorId: 'key-1', scoped: true, scopes: ['identity.teams.read'] };
    return { ...common, ...who, validUntil: new Date(this.#clock.now().getTime() + 30_000), ...this.access };
  }

  token(
    claims: Record<string, unknown> = {},
    key: KeyObject = this.#pair.privateKey,
    header = { alg: 'EdDSA', kid: 'a1' },
  ): Promise<string> {
    const nowSeconds = Math.floor(this.#clock.now().getTime() / 1_000);
    const standard = {
      iss: issuer,
      aud: 'throughline',
      sub: person,
      sid: session,
      tid: firm,
      amr: ['pwd'],
      auth_time: nowSeconds,
      jti: 'j1',
    };
    return new SignJWT({ ...standard, iat: nowSeconds, exp: nowSeconds + 900, ...claims }).setProtectedHeader(header).sign(key);
  }
}

const resolveAccess = methods['/throughline.identity.v1.AccessService/ResolveAccess']!;

const member = {
  tenantStatus: 'ACTIVE',
  actorKind: 'USER',
  actorName: 'Ada King',
  permissions: [{ permission: '*', reach: 'ALL' }],
  tier: 'BASIC',
  environment: 'PROD',
};

export const team = () => ({
  id: teamId,
  name: 'Advisory',
  parentId: undefined,
  leadIds: [],
  memberIds: [person],
  version: 3,
  createdAt: new Date('2026-03-01T09:30:00Z'),
  updatedAt: new Date('2026-03-01T09:30:00.250Z'),
  createdBy: person,
});

const pick = (source: Record<string, unknown>, ...names: string[]) => Object.fromEntries(names.map((name) => [name, source[name]]));
