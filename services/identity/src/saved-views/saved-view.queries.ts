// Which views a person sees: their own, and those shared with the firm, with a team or with a role of theirs.
import { notFound, rule } from '@throughline/chassis/errors';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { SavedView as SavedViewMessage, ViewAudience } from '@throughline/contracts/gen/throughline/identity/v1/saved_views';
import { fieldDefinitions } from '../custom-fields/custom-field.queries.ts';
import { readRoleBook } from '../roles/role.queries.ts';
import { fieldsOfList } from './list-fields.ts';
import { shown, type SavedView } from './saved-view.ts';
import { SavedViewTable } from './saved-view.table.ts';

/** The person who asks; the RPCs here are for nobody else. */
export const readerOf = (tx: Reader): string => tx.passport.userId ?? tx.passport.actor.id;

/** SQL for the views that `user` may see; its value and the teams' are placeholders. */
export const seenBy = (user: string, teams: string): string => `(saved_views.owner_id = ${user}
  or saved_views.shared_with @> '[{"kind": "FIRM"}]'
  or exists (
    select 1 from jsonb_to_recordset(saved_views.shared_with) as audience (kind text, id uuid)
    where audience.kind = 'TEAM' and audience.id = any (${teams}::uuid[])
      or audience.kind = 'ROLE' and exists (
        select 1 from memberships m where m.id = ${user} and m.status = 'ACTIVE' and audience.id = any (m.role_ids))))`;

export async function seenView(tx: Reader, id: string): Promise<SavedView> {
  const [view] = await tx.select(SavedViewTable, `saved_views.id = $1 and ${seenBy('$2', '$3')}`, [id, readerOf(tx), tx.passport.teamIds]);
  if (!view) throw notFound();
  return view;
}

/** Teams and roles of the firm's own, and the built-in ones. */
export async function refuseUnknownAudience(tx: Reader, audience: readonly ViewAudience[]): Promise<void> {
  const book = await readRoleBook(tx);
  const idsOf = (kind: ViewAudience['kind']) => audience.flatMap((each) => (each.kind === kind && each.id ? [each.id] : []));
  const roleId = idsOf('ROLE').find((id) => !book.has(id));
  if (roleId) throw rule('role.unknown', `There is no role ${roleId}.`, { roleId });
  const teams = await tx.rows<{ id: string }>('select id from teams where id = any ($1) and deleted_at is null', [idsOf('TEAM')]);
  const teamId = idsOf('TEAM').find((id) => !teams.some((team) => team.id === id));
  if (teamId) throw rule('team.unknown', `There is no team ${teamId}.`, { teamId });
}

export async function countOwned(tx: Reader, ownerId: string): Promise<number> {
  const [row] = await tx.rows<{ views: number }>('select count(*) as views from saved_views where owner_id = $1 and deleted_at is null', [
    ownerId,
  ]);
  return row!.views;
}

/** Views as the reader sees them: which ones their lists open with, and what those lists know. */
export async function viewsShown(tx: Reader, views: readonly SavedView[]): Promise<SavedViewMessage[]> {
  if (views.length === 0) return [];
  const defaults = await tx.rows<{ view_id: string }>('select view_id from default_views where user_id = $1', [readerOf(tx)]);
  const defaultIds = new Set(defaults.map((row) => row.view_id));
  const known = await knownByList(tx, new Set(views.map((view) => view.list)));
  return views.map((view) => shown(view, { isDefault: defaultIds.has(view.id), known: known.get(view.list) }));
}

export async function viewShown(tx: Reader, view: SavedView): Promise<SavedViewMessage> {
  const [message] = await viewsShown(tx, [view]);
  return message!;
}

async function knownByList(tx: Reader, lists: ReadonlySet<string>) {
  const known = new Map<string, ReturnType<typeof fieldsOfList>>();
  for (const list of lists) {
    const { definitions } = await fieldDefinitions(tx, list);
    known.set(
      list,
      fieldsOfList(
        list,
        definitions.map((definition) => definition.key),
      ),
    );
  }
  return known;
}

/** The reader's list opens with this view from now on; undefined: with none. */
export async function setDefault(tx: Tx, list: string, viewId: string | undefined): Promise<void> {
  const user = readerOf(tx);
  await tx.rowsAffecting('delete from default_views where user_id = $1 and list = $2', [user, list]);
  if (viewId)
    await tx.rowsAffecting('insert into default_views (tenant_id, user_id, list, view_id) values ($1, $2, $3, $4)', [
      tx.tenantId,
      user,
      list,
      viewId,
    ]);
}
