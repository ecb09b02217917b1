// Who works for a client sees it: crm's account team and finance's advisory assignments list and unlist their people, and a
// company that was merged into another is found under that one.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { MembershipTable } from '../members/membership.table.ts';
import { enlist, type Ground, type MemberClient } from './client.ts';
import { entriesOf, findClients, tellScope } from './client.queries.ts';
import { ClientTable } from './client.table.ts';

export const followAccountTeam = on('crm.company.team_changed', async ({ tx }, { data }) => {
  const { companyId, userId, role, removed } = data;
  const ground: Ground = { source: 'ACCOUNT_TEAM', via: role };
  const entry = (await entriesOf(tx, companyId)).find((one) => one.userId === userId && isSame(one, ground));
  await follow(tx, entry, removed, { userId, companyId }, ground);
});

export const followAdvisoryAssignment = on('finance.client_assignment.changed', async ({ tx }, { data }) => {
  const { userId, bookId, companyId, role, ended } = data;
  const ground: Ground = { source: 'ADVISORY', via: role };
  const entry = (await findClients(tx, userId, { id: '', companyId: '', bookId })).find((one) => isSame(one, ground));
  await follow(tx, entry, ended, { userId, companyId, bookId }, ground);
});

export const followMergedCompany = on('crm.company.merged', async ({ tx }, { data }) => {
  const present = await entriesOf(tx, data.mergedIntoId);
  const moving = await entriesOf(tx, data.companyId);
  for (const entry of moving) {
    await tx.remove(entry, { set: {} });
    if (present.some((one) => one.userId === entry.userId && one.bookId === entry.bookId && isSame(one, entry))) continue;
    await tx.create(ClientTable, enlist({ ...entry, companyId: data.mergedIntoId }, { source: entry.source, via: entry.via }));
  }
  for (const userId of new Set(moving.map((entry) => entry.userId))) await tellScope(tx, await tx.load(MembershipTable, userId));
});

/** Lists the client where it is not listed on this ground yet, or takes it off where the ground is gone. */
async function follow(tx: Tx, entry: MemberClient | undefined, isOver: boolean, client: Parameters<typeof enlist>[0], ground: Ground) {
  if (isOver ? !entry : entry) return;
  if (entry) await tx.remove(entry, { set: {} });
  else if (!(await isMember(tx, client.userId))) return;
  else await tx.create(ClientTable, enlist(client, ground));
  await tellScope(tx, await tx.load(MembershipTable, client.userId));
}

const isSame = (entry: Pick<MemberClient, 'source' | 'via'>, { source, via }: Ground) => entry.source === source && entry.via === via;

const isMember = async (tx: Tx, userId: string) => (await tx.find(MembershipTable, userId)) !== undefined;
