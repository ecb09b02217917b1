import type { DecisionServiceService, ResolveApproversRequest } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Reader } from '@throughline/chassis/database/reader';
import { malformed } from '@throughline/chassis/errors';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { levelFor } from '@throughline/chassis/security/granted';
import { clientsOf } from '../clients/client.queries.ts';
import { isGranted } from '../grants/grant.queries.ts';
import { readRoleBook } from '../roles/role.queries.ts';
import { isLimited, type Standing } from './access.ts';
import { standingOf } from './access.queries.ts';
import { approverIn, askable, managersIn } from './approvers.ts';
import { decide, type Question } from './decision.ts';
import { chainFrom, decidersOf, holdersOf } from './decision.queries.ts';

export const decisionRpc: Rpc<typeof DecisionServiceService> = {
  checkPermission: query(async ({ tx, clock }, { userId, permission, record }) => {
    const question = { userId, permission, record, now: clock.now() };
    const standing = await standingOf(tx, question.now, userId);
    const clients = standing && isLimited(standing) ? await clientsOf(tx, userId) : undefined;
    return decide(question, standing, clients, await hasGrant(tx, question, standing));
  }),

  resolveApprovers: query(async ({ tx }, request) => ({ items: askable(await namedBy(tx, request), request.subjectUserId) })),
};

function hasGrant(tx: Reader, { userId, permission, record, now }: Question, standing: Standing | undefined): Promise<boolean> {
  if (!record || !standing) return Promise.resolve(false);
  const [service = '', , action = ''] = permission.split('.');
  const bearer = { userId, teamIds: standing.teamIds, roleIds: standing.member?.roleIds ?? [] };
  return isGranted(tx, { service, type: record.type, id: record.id }, levelFor(action), bearer, now);
}

async function namedBy(tx: Reader, { role, teamId, userId, managerOf, levels }: ResolveApproversRequest) {
  if ([role, teamId, userId, managerOf].filter(Boolean).length !== 1)
    throw malformed('request.malformed', 'Name exactly one of role, teamId, userId and managerOf.');
  if (teamId !== '') return decidersOf(tx, teamId);
  if (managerOf !== '') return managersIn(await chainFrom(tx, managerOf), levels);
  if (userId !== '') return [approverIn(await chainFrom(tx, userId))].filter((approver) => approver !== undefined);
  const roles = [...(await readRoleBook(tx)).values()];
  const found = roles.find(({ id, key }) => id === role || key === role);
  return found ? holdersOf(tx, found.id) : [];
}
