// A saved view: how a person wants to see a list, kept under a name.
// - It holds no data: whoever opens it sees what they may see.
// - It is its owner's to change, share and delete; a person has at most 100, each at most 16 KiB.
// - A name is unique among one's own views of a list.
import type {
  CreateSavedViewRequest,
  SavedView as SavedViewMessage,
  UpdateSavedViewRequest,
  ViewAudience,
} from '@throughline/contracts/gen/throughline/identity/v1/saved_views';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { forbidden, invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';
import { droppedFrom, type KnownFields } from './list-fields.ts';

/** What the house keeps; whether it is the default, and what its list lacks, is seen by each reader anew. */
export type SavedView = Omit<SavedViewMessage, 'isDefault' | 'droppedFields'>;

export const viewsMax = 100;
export const viewBytesMax = 16 * 1024;

export function save(id: string, given: CreateSavedViewRequest, { ownerId, owned }: { ownerId: string; owned: number }) {
  if (owned >= viewsMax) throw refusal([{ field: 'name', code: 'limit', message: `a person has at most ${viewsMax} saved views` }]);
  const view = { ...given, id, ownerId, filters: given.filters ?? {}, layout: given.layout ?? ('TABLE' as const), sharedWith: [] };
  refuseLarge(view);
  return { set: view };
}

export function change(view: SavedView, given: Named<UpdateSavedViewRequest>, by: string): Decision<SavedView> {
  refuseOthers(view, by);
  const { set } = changedFields<SavedView>(view, {
    ...given,
    ...('filters' in given && { filters: given.filters ?? {} }),
    ...('layout' in given && { layout: given.layout ?? 'TABLE' }),
  } as Partial<SavedView>);
  refuseLarge({ ...view, ...set });
  return { set };
}

export function share(view: SavedView, audience: readonly ViewAudience[], by: string): Decision<SavedView> {
  refuseOthers(view, by);
  const wrong = audience.findIndex(({ kind, id }) => (kind === 'FIRM') !== (id === undefined));
  if (wrong >= 0)
    throw invalidFields({
      field: `sharedWith[${wrong}].id`,
      code: 'not_allowed',
      message: 'is named for a team or role, and not for the firm',
    });
  return { set: { sharedWith: onceEach(audience) } };
}

export function remove(view: SavedView, by: string): Decision<SavedView> {
  refuseOthers(view, by);
  return { set: {} };
}

/** The view as this reader sees it: without fields that its list has no longer, which are named. */
export function shown(view: SavedView, { isDefault, known }: { isDefault: boolean; known: KnownFields | undefined }): SavedViewMessage {
  const { kept, dropped } = droppedFrom(view, known);
  return { ...view, ...kept, isDefault, droppedFields: dropped };
}

function refuseOthers({ ownerId }: SavedView, by: string) {
  if (ownerId !== by) throw forbidden('saved_view.not_yours', 'Only its owner changes a view: save it as your own.');
}

function refuseLarge({ name, filters, sort, columns, groupBy }: Pick<SavedView, 'name' | 'filters' | 'sort' | 'columns' | 'groupBy'>) {
  if (Buffer.byteLength(JSON.stringify({ name, filters, sort, columns, groupBy })) <= viewBytesMax) return;
  throw refusal([{ field: 'filters', code: 'limit', message: `a view holds at most ${viewBytesMax} bytes` }]);
}

const onceEach = (audience: readonly ViewAudience[]) => [...new Map(audience.map((each) => [`${each.kind} ${each.id}`, each])).values()];
