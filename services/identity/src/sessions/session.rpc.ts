import type { SessionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import { notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { getMember } from '../members/member.queries.ts';
import { endSession, endSessions, liveSessions } from './session.queries.ts';
import { isAlive, shown } from './session.ts';
import { SessionTable } from './session.table.ts';

export const sessionRpc: Rpc<typeof SessionServiceService> = {
  listSessions: query(async ({ tx, passport, clock }) => {
    const sessions = await liveSessions(tx, passport.userId!, clock.now());
    return { items: sessions.map((session) => shown(session, passport.sessionId)) };
  }),

  deleteSession: command(async ({ tx, passport }, { id }) => {
    const session = await tx.get(SessionTable, id);
    if (session.userId !== passport.userId || !isAlive(session, tx.now)) throw notFound();
    await endSession(tx, session, 'BY_HAND');
    return {};
  }),

  revokeAllSessions: command(async ({ tx, passport }, { others }) => ({
    revoked: await endSessions(tx, passport.userId!, 'BY_HAND', others ? passport.sessionId : null),
  })),

  listMemberSessions: query(async ({ tx, clock, passport }, { userId }) => {
    await getMember(tx, userId);
    const sessions = await liveSessions(tx, userId, clock.now());
    return { items: sessions.filter((session) => session.tenantId === tx.tenantId).map((session) => shown(session, passport.sessionId)) };
  }),

  deleteMemberSession: command(async ({ tx }, { userId, id }) => {
    const session = await tx.get(SessionTable, id);
    if (session.userId !== userId || session.tenantId !== tx.tenantId || !isAlive(session, tx.now)) throw notFound();
    await endSession(tx, session, 'BY_HAND');
    return {};
  }),
};
