// Who works for a client sees it: crm's account team lists and unlists its people, and a company that was merged into
// another is found under that one.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { MembershipTable } from '../members/membership.table.ts';
import { enlist, scopeChanged, type Ground, type MemberClient } from './client.ts';
import { clientsOf, entriesOf } from './client.queries.ts';
import { ClientTable } from './client.table.ts';

export const followAccountTeam = on('crm.company.team_changed', async ({ tx }, { data }) => {
  const { companyId, userId, role, removed } = data;
  const ground: Ground = { source: 'ACCOUNT_TEAM', via: role };
  const entry = (await entriesOf(tx, companyId)).find((one) => one.userId === userId && isSame(one, ground));
  if (removed ? !entry : entry) return;
  if (entry) await tx.remove(entry, { set: {} });
  else if (!(await isMember(tx, userId))) return;
  else await tx.create(ClientTable, enlist({ userId, companyId }, ground));
  await tellScope(tx, userId);
});

export const followMergedCompany = on('crm.company.merged', async ({ tx }, { data }) => {
  const present = await entriesOf(tx, data.mergedIntoId);
  const moving = await entriesOf(tx, data.companyId);
  for (const entry of moving) {
    await tx.remove(entry, { set: {} });
    if (present.some((one) => one.userId === entry.userId && one.bookId === entry.bookId && isSame(one, entry))) continue;
    await tx.create(ClientTable, enlist({ ...entry, companyId: data.mergedIntoId }, { source: entry.source, via: entry.via }));
  }
  for (const userId of new Set(moving.map((entry) => entry.userId))) await tellScope(tx, userId);
});

const isSame = (entry: Pick<MemberClient, 'source' | 'via'>, { source, via }: Ground) => entry.source === source && entry.via === via;

const isMember = async (tx: Tx, userId: string) => (await tx.find(MembershipTable, userId)) !== undefined;

async function tellScope(tx: Tx, userId: string): Promise<void> {
  const member = await tx.load(MembershipTable, userId);
  await tx.apply(member, scopeChanged(member, await clientsOf(tx, userId)));
}
