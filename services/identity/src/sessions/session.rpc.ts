import type { SessionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import type { Page } from '@throughline/chassis/database/list';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { holds, reachOf } from '@throughline/chassis/security/access';
import type { Passport } from '@throughline/chassis/security/passport';
import { getMember } from '../members/member.queries.ts';
import { endSession, endSessions, pageOfSessions } from './session.queries.ts';
import { isAlive, shown, type Session } from './session.ts';
import { SessionTable } from './session.table.ts';

const write = 'identity.sessions.write';

export const sessionRpc: Rpc<typeof SessionServiceService> = {
  listSessions: query(async ({ tx, passport, clock }, request) =>
    listed(passport, await pageOfSessions(tx, request, { userId: passport.userId!, now: clock.now() })),
  ),

  deleteSession: command(async ({ tx, passport }, { id }) => {
    const session = await tx.get(SessionTable, id);
    if (!mayEnd(passport, session) || !isAlive(session, tx.now)) throw notFound();
    await endSession(tx, session, 'BY_HAND');
    return {};
  }),

  revokeAllSessions: command(async ({ tx, passport }, { others, userId = passport.userId! }) => {
    if (userId !== passport.userId) await requireMember(tx, userId);
    return { revoked: await endSessions(tx, userId, 'BY_HAND', others ? passport.sessionId : null) };
  }),

  listMemberSessions: query(async ({ tx, clock, passport }, { userId, ...request }) => {
    await getMember(tx, userId);
    return listed(passport, await pageOfSessions(tx, request, { userId, now: clock.now(), tenantId: tx.tenantId }));
  }),

  deleteMemberSession: command(async ({ tx }, { userId, id }) => {
    const session = await tx.get(SessionTable, id);
    if (session.userId !== userId || session.tenantId !== tx.tenantId || !isAlive(session, tx.now)) throw notFound();
    await endSession(tx, session, 'BY_HAND');
    return {};
  }),
};

const listed = ({ sessionId }: Passport, found: Page<Session>) => ({
  ...found,
  items: found.items.map((session) => shown(session, sessionId)),
});

/** One's own, and for whoever looks after the firm's sessions a member's in this firm. */
const mayEnd = (passport: Passport, { userId, tenantId }: Session): boolean =>
  userId === passport.userId || (tenantId === passport.tenantId && holds(passport, write) !== null && reaches(passport, userId));

async function requireMember(tx: Tx, userId: string): Promise<void> {
  const within = reaches(tx.passport, userId);
  await getMember(tx, userId);
  if (!within) throw notFound();
}

function reaches(passport: Passport, userId: string): boolean {
  const reach = reachOf(passport, write);
  return reach.kind === 'ALL' || reach.userIds.includes(userId);
}
