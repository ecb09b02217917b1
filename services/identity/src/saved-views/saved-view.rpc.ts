import type { SavedViewServiceService } from '@throughline/contracts/gen/throughline/identity/v1/saved_views';
import { containsText, equals, page } from '@throughline/chassis/database/list';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, remove, save, share } from './saved-view.ts';
import { countOwned, readerOf, refuseUnknownAudience, seenBy, seenView, setDefault, viewShown, viewsShown } from './saved-view.queries.ts';
import { SavedViewTable } from './saved-view.table.ts';

export const savedViewRpc: Rpc<typeof SavedViewServiceService> = {
  listSavedViews: query(async ({ tx }, request) => {
    const found = await page(tx, SavedViewTable, request, {
      filters: { list: equals('list'), ownerId: equals('owner_id') },
      orderBy: { name: { sql: 'name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('name'),
      where: (reader, parameter) => [seenBy(parameter(readerOf(reader)), parameter(reader.passport.teamIds))],
    });
    return { ...found, items: await viewsShown(tx, found.items) };
  }),

  getSavedView: query(async ({ tx }, { id }) => viewShown(tx, await seenView(tx, id))),

  createSavedView: command(async ({ tx }, request) => {
    const ownerId = readerOf(tx);
    return viewShown(tx, await tx.create(SavedViewTable, save(tx.ids.next(), request, { ownerId, owned: await countOwned(tx, ownerId) })));
  }),

  updateSavedView: command(async ({ tx }, request) => {
    const view = await lockedView(tx, request.id);
    return viewShown(tx, await tx.apply(view, change(view, namedFields(request), readerOf(tx))));
  }),

  deleteSavedView: command(async ({ tx }, { id }) => {
    const view = await lockedView(tx, id);
    await tx.remove(view, remove(view, readerOf(tx)));
    await tx.rowsAffecting('delete from default_views where view_id = $1', [id]);
    return {};
  }),

  setDefaultView: command(async ({ tx }, { id, off }) => {
    const view = await seenView(tx, id);
    await setDefault(tx, view.list, off ? undefined : view.id);
    return viewShown(tx, view);
  }),

  shareSavedView: command(async ({ tx }, { id, sharedWith }) => {
    const view = await lockedView(tx, id);
    await refuseUnknownAudience(tx, sharedWith);
    return viewShown(tx, await tx.apply(view, share(view, sharedWith, readerOf(tx))));
  }),
};

// Seen first, so that what was never shared reads as missing; then held to be changed.
async function lockedView(tx: Tx, id: string) {
  await seenView(tx, id);
  return tx.load(SavedViewTable, id);
}
