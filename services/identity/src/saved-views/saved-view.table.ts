import { id, json, oneOf, optional, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { SavedView } from './saved-view.ts';

export const SavedViewTable = table<SavedView>({
  name: 'saved_views',
  permission: 'identity.saved_views',
  columns: {
    ownerId: id(),
    list: text(),
    name: text(),
    filters: json(),
    sort: optional(text()),
    columns: texts(),
    groupBy: optional(text()),
    layout: oneOf(),
    sharedWith: json(),
  },
});
