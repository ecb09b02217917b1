import { page, type ListRequest, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { isAlive, revoke, type EndReason, type Session } from './session.ts';
import { SessionTable } from './session.table.ts';

/** Sessions of a person that go on: all of them for the person, those of the firm at work for the firm. */
export const liveSessions = (tx: Reader, userId: string, now: Date): Promise<Session[]> =>
  tx.select(SessionTable, `user_id = $1 and status = 'ACTIVE' and idle_expires_at > $2 and expires_at > $2`, [userId, now]);

/** The same as a list; `tenantId`: only those for this firm. */
export async function pageOfSessions(
  tx: Reader,
  request: ListRequest,
  { userId, now, tenantId }: { userId: string; now: Date; tenantId?: string },
): Promise<Page<Session>> {
  const found = await page(tx, SessionTable, request, {
    orderBy: { lastSeenAt: { sql: 'last_seen_at', type: 'timestamptz' } },
    defaultOrder: '-lastSeenAt',
    where: (_, parameter) => [
      `user_id = ${parameter(userId)} and status = 'ACTIVE'`,
      ...(tenantId ? [`tenant_id = ${parameter(tenantId)}`] : []),
    ],
  });
  // One that has just run out is marked so within the minute; a page token would not outlive the present moment in its query.
  return { ...found, items: found.items.filter((session) => isAlive(session, now)) };
}

/** Ends a session; that it ended is told to the firm it was for. */
export async function endSession(tx: Tx, session: Session, reason: EndReason): Promise<void> {
  await within(tx, session, () => tx.apply(session, revoke(session, reason)));
}

/** Ends a person's sessions, but for one that may stay; answers how many. */
export async function endSessions(tx: Tx, userId: string, reason: EndReason, exceptId?: string | null): Promise<number> {
  const ending = (await liveSessions(tx, userId, tx.now)).filter((session) => session.id !== exceptId);
  for (const session of ending) await endSession(tx, session, reason);
  return ending.length;
}

/** Works within a session's own firm, then goes back. */
async function within(tx: Tx, { tenantId, userId }: Session, work: () => Promise<unknown>): Promise<void> {
  const outside = tx.session.scope;
  const inside = { tenantId: tenantId ?? nobody, userId };
  const already = outside.tenantId === inside.tenantId && outside.userId === inside.userId;
  if (!already) await tx.enter(inside);
  await work();
  if (!already) await tx.enter(outside);
}

/** The firm the person was last in. */
export async function lastFirmOf(tx: Reader, userId: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ tenant_id: string | null }>(
    'select tenant_id from sessions where user_id = $1 order by last_seen_at desc limit 1',
    [userId],
  );
  return row?.tenant_id ?? undefined;
}
