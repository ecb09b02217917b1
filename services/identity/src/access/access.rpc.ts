import type { AccessContext, AccessServiceService } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Reader } from '@throughline/chassis/database/reader';
import { malformed, notFound, unauthenticated } from '@throughline/chassis/errors';
import { query, type QueryContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { clientsOf } from '../clients/client.queries.ts';
import { findKey } from '../keys/api-key.queries.ts';
import { givenTo } from '../grants/grant.queries.ts';
import { ownOf } from '../own.ts';
import { accessOf, isLimited, type Standing } from './access.ts';
import { keyRow, sessionRow, standingOf } from './access.queries.ts';
import { callerOfKey, callerOfSession, type Caller } from './caller.ts';

export const accessRpc: Rpc<typeof AccessServiceService> = {
  resolveAccess: query(async (context, { session, apiKey, tenantId, ip }) => {
    if (!session) return contextFor(context, callerOfKey(await context.reading((tx) => findKey({ ...context, tx }, apiKey, ip))));
    if (!isId(session.sessionId) || !isId(session.userId)) throw unauthenticated('auth.invalid_token', 'This token names no session.');
    return contextFor(context, await sessionCaller(context, { ...session, tenantId }));
  }),

  getAccess: query(async (context, { reference }) => {
    const [, kind, id = '', userId = '', tenantId = ''] = referenceForm.exec(reference) ?? [];
    if (kind === 'session') return contextFor(context, await sessionCaller(context, { sessionId: id, userId, tenantId }));
    if (kind !== 'key') throw malformed('request.malformed', 'A reference is session/<session>/<person>/<firm> or key/<key>//<firm>.');
    const key = await context.reading((tx) => keyRow(tx, id, context.clock.now()), { tenantId, userId: null });
    if (!key) throw notFound();
    return contextFor(context, callerOfKey(key));
  }),
};

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const referenceForm = new RegExp(`^(session|key)/(${uuid})/(${uuid})?/(${uuid})$`);
const idForm = new RegExp(`^${uuid}$`);
const isId = (text: string) => idForm.test(text);

// From the primary: a session that began or ended a moment ago counts as it is now.
const sessionCaller = async (context: QueryContext, given: { sessionId: string; userId: string; tenantId: string }): Promise<Caller> =>
  callerOfSession(given, await context.reading((tx) => sessionRow(tx, given)), context.clock.now());

async function contextFor(context: QueryContext, caller: Caller): Promise<AccessContext> {
  const { environment, featuresOff } = ownOf(context).config;
  const deployment = { environment, featuresOff, now: context.clock.now() };
  const { tenantId, userId } = caller;
  if (tenantId === null) return accessOf(caller, undefined, undefined, deployment);
  return context.reading(
    async (tx) => {
      const standing = await standingOf(tx, context.clock.now(), userId, caller.key?.roleIds);
      const clients = userId && standing && isLimited(standing) ? await clientsOf(tx, userId) : undefined;
      const access = accessOf(caller, standing, clients, deployment);
      return access.tenantId === '' ? access : withGranted(tx, access, caller, standing!, deployment.now);
    },
    { tenantId, userId },
  );
}

async function withGranted(
  tx: Reader,
  access: AccessContext,
  { userId, key }: Caller,
  standing: Standing,
  now: Date,
): Promise<AccessContext> {
  const roleIds = [...(standing.member?.roleIds ?? []), ...(key?.roleIds ?? [])];
  const { granted, until } = await givenTo(tx, { userId, machineId: key?.machineId, teamIds: standing.teamIds, roleIds }, now);
  const validUntil = until && until < access.validUntil! ? until : access.validUntil;
  return { ...access, granted, validUntil };
}
