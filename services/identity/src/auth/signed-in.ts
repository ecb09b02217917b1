// Who is signed in, where they may go, and how they leave (IDN-25).
import type {
  GetSignedInRequest,
  LogoutRequest,
  SignedIn,
  SwitchTenantRequest,
  SwitchTenantResponse,
} from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { Reader } from '@throughline/chassis/database/reader';
import { nobody } from '@throughline/chassis/database/recorder';
import { forbidden } from '@throughline/chassis/errors';
import { command, preparedCommand, query } from '@throughline/chassis/rpc/handler';
import { mayEnter, shownFirm, shownMembership } from '../firms/firm.ts';
import { firmsOfPerson } from '../firms/firm.queries.ts';
import { MembershipTable } from '../members/membership.table.ts';
import { ownOf } from '../own.ts';
import { PlanTable } from '../plans/plan.table.ts';
import { readRoleBook } from '../roles/role.queries.ts';
import { endSession, endSessions } from '../sessions/session.queries.ts';
import { moved, shown as shownSession } from '../sessions/session.ts';
import { SessionTable } from '../sessions/session.table.ts';
import { accessTokenFor } from '../sessions/start.ts';
import { expiresInSeconds } from '../tokens/access-token.ts';
import { shown } from '../users/user.ts';
import { UserTable } from '../users/user.table.ts';

export const getSignedIn = query(async ({ tx, passport }, _request: GetSignedInRequest): Promise<SignedIn> => {
  const { userId, sessionId, permissions, features } = passport;
  const user = await tx.load(UserTable, userId!);
  const firms = (await firmsOfPerson(tx)).filter(mayEnter);
  const firm = firms.find(({ id }) => id === passport.tenantId);
  const session = sessionId ? await tx.find(SessionTable, sessionId) : undefined;
  return {
    user: shown(user),
    tenant: firm && shownFirm(firm),
    roles: firm ? await rolesOf(tx, user.id) : [],
    permissions: permissions.map(({ permission, reach }) => ({ permission, reach })),
    features: [...features],
    tier: firm ? (await tx.load(PlanTable, firm.id)).tier : '',
    session: session && shownSession(session, sessionId),
    memberships: firms.map(shownMembership),
  };
});

async function rolesOf(tx: Reader, userId: string): Promise<SignedIn['roles']> {
  const member = await tx.load(MembershipTable, userId);
  const book = await readRoleBook(tx);
  return member.roleIds.flatMap((id) => book.get(id) ?? []).map(({ id, key, name }) => ({ id, key, name }));
}

export const logout = command(async ({ tx, passport }, { all }: LogoutRequest) => {
  const { userId, sessionId } = passport;
  if (all) await endSessions(tx, userId!, 'LOGOUT');
  else if (sessionId) await endSession(tx, await tx.load(SessionTable, sessionId), 'LOGOUT');
  return {};
});

export const switchTenant = preparedCommand(
  (context, _request: SwitchTenantRequest) => ownOf(context).signingKeys.current('ACCESS'),
  async ({ tx, own, passport }, { tenantId }, signer): Promise<SwitchTenantResponse> => {
    const firm = (await firmsOfPerson(tx)).find(({ id }) => id === tenantId);
    if (!firm || !mayEnter(firm)) throw forbidden('tenant.not_member', 'You are no member of this firm.');
    const session = await tx.load(SessionTable, passport.sessionId ?? nobody);
    await tx.enter({ tenantId, userId: passport.userId });
    const after = await tx.apply(session, moved(tenantId));
    return { tenant: shownFirm(firm), accessToken: await accessTokenFor(tx, ownOf({ own }), signer, after), expiresIn: expiresInSeconds };
  },
);
