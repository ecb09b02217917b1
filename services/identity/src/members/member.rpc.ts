import type { ListMembersRequest, MemberServiceService } from '@throughline/contracts/gen/throughline/identity/v1/members';
import { equals, oneOfValues, page, type ListOptions } from '@throughline/chassis/database/list';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { clientsOf } from '../clients/client.queries.ts';
import { holdRoleBook, readRoleBook } from '../roles/role.queries.ts';
import { scheduleEnd } from './member.jobs.ts';
import { countOtherOwners, getMember, managersFrom, named, unknownMembers } from './member.queries.ts';
import { change, handOver, reinstate, remove, suspend, type Circumstances } from './member.ts';
import { MembershipTable } from './membership.table.ts';
import { endAccess, endMembership } from './offboarding.ts';

export const memberRpc: Rpc<typeof MemberServiceService> = {
  listMembers: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, MembershipTable, request, listOptions(request));
    return { items: await named(tx, items), ...rest };
  }),

  getMember: query(({ tx }, { id }) => getMember(tx, id)),

  updateMember: command(async ({ tx }, request) => {
    const given = namedFields(request);
    const circumstances = await circumstancesOf(tx, request.id);
    const member = await getMember(tx, request.id);
    await refuseUnknownManager(tx, given.managerId);
    const changed = await tx.apply(
      member,
      change(member, given, {
        ...circumstances,
        book: await ('roleIds' in given ? holdRoleBook(tx) : readRoleBook(tx)),
        managersAbove: await managersFrom(tx, given.managerId),
        clients: await clientsOf(tx, member.id),
      }),
    );
    if ('endsOn' in given) await scheduleEnd(tx, changed);
    return changed;
  }),

  suspendMember: command(async ({ tx }, { id, reason }) => {
    const circumstances = await circumstancesOf(tx, id);
    const member = await getMember(tx, id);
    const suspended = await tx.apply(member, suspend(member, reason, circumstances));
    await endAccess(tx, member, reason);
    return suspended;
  }),

  reinstateMember: command(async ({ tx }, { id }) => {
    const circumstances = await circumstancesOf(tx, id);
    const member = await getMember(tx, id);
    return tx.apply(member, reinstate(member, circumstances));
  }),

  removeMember: command(async ({ tx }, { id }) => {
    const circumstances = await circumstancesOf(tx, id);
    const member = await getMember(tx, id);
    await endMembership(tx, member, remove(member, 'removed', circumstances));
    return {};
  }),

  handOver: command(async ({ tx }, { id, toUserId, types }) => {
    const [to] = await named(tx, await tx.peek(MembershipTable, 'memberships.id = $1', [toUserId]));
    // Also of somebody who has left: what they owned waits.
    const member = await tx.get(MembershipTable, id);
    await tx.apply(member, handOver(member, to, types));
    return {};
  }),
};

const personOf = (sql: string) => `(select ${sql} from users u where u.id = memberships.id)`;

const listOptions = ({ status }: ListMembersRequest): ListOptions => ({
  filters: {
    status: oneOfValues('status'),
    roleId: (role: string, parameter) => `role_ids @> array[${parameter(role)}::uuid]`,
    teamId: (team: string, parameter) =>
      `exists (select from teams t where t.id = ${parameter(team)} and t.member_ids @> array[memberships.id] and t.deleted_at is null)`,
    managerId: equals('manager_id'),
    department: equals('department'),
    externalId: equals('external_id'),
  },
  where: () => (status.length > 0 ? [] : [`status <> 'ENDED'`]),
  orderBy: { name: { sql: personOf('lower(u.name)'), type: 'text' }, email: { sql: personOf('u.email'), type: 'text' } },
  text: (parameter) => personOf(`u.name ilike ${parameter} or u.email ilike ${parameter}`),
});

// Before the member itself is locked: owners are always locked in the same order.
const circumstancesOf = async (tx: Tx, id: string): Promise<Circumstances> => ({
  by: tx.passport,
  otherOwners: await countOtherOwners(tx, id),
});

async function refuseUnknownManager(tx: Tx, managerId: string | undefined) {
  if (managerId && (await unknownMembers(tx, [managerId])).length > 0)
    throw rule('member.unknown', 'The manager must be a member of the firm.');
}
