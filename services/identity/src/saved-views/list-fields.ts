// What a list can be filtered by, sorted by and show, read from its own RPC; the firm's custom fields come on top.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { FieldShape, MessageShape } from '@throughline/contracts/shape';
import type { SavedView } from './saved-view.ts';

export interface KnownFields {
  filters: ReadonlySet<string>;
  columns: ReadonlySet<string>;
}

const customFields = 'customFields';

/** Of 'crm.leads'; undefined where no such list is served, so that nothing can be said of it. */
export function fieldsOfList(list: string, customKeys: readonly string[]): KnownFields | undefined {
  const item = itemsOf(list);
  if (!item) return undefined;
  const custom = customKeys.map((key) => `${customFields}.${key}`);
  return { filters: new Set([...names(item.request.fields), ...custom]), columns: new Set([...paths(item.shape), ...custom]) };
}

/** Keeps of a view what its list knows, and names the rest. */
export function droppedFrom(view: SavedView, known: KnownFields | undefined): { kept: Partial<SavedView>; dropped: string[] } {
  if (!known) return { kept: {}, dropped: [] };
  const filters = Object.entries(view.filters ?? {});
  const knownColumn = (name: string | undefined) => name === undefined || known.columns.has(name.replace(/^-/, ''));
  const gone = [
    ...filters.map(([name]) => name).filter((name) => !known.filters.has(name)),
    ...[...view.columns, view.sort, view.groupBy].filter((name) => !knownColumn(name)).map((name) => name!.replace(/^-/, '')),
  ];
  const kept: Partial<SavedView> = {
    filters: Object.fromEntries(filters.filter(([name]) => known.filters.has(name))),
    columns: view.columns.filter(knownColumn),
    sort: knownColumn(view.sort) ? view.sort : undefined,
    groupBy: knownColumn(view.groupBy) ? view.groupBy : undefined,
  };
  return { kept, dropped: [...new Set(gone)] };
}

function itemsOf(list: string): { request: MessageShape; shape: MessageShape } | undefined {
  const [service, resource = ''] = list.split('.');
  const path = `/api/v1/${service}/${resource.replaceAll('_', '-')}`;
  const method = Object.values(methods).find(({ http }) => http.some((rule) => rule.verb === 'GET' && rule.path === path));
  const shape = method?.response.fields.find((field) => field.name === 'items' && field.repeated)?.message?.();
  return method && shape && { request: method.request, shape };
}

const names = (fields: readonly FieldShape[]) => fields.map((field) => field.name);

/** Fields and, one level down, theirs: `value` and `value.currency`. */
const paths = (shape: MessageShape) =>
  shape.fields.flatMap((field) => [field.name, ...names(field.message?.().fields ?? []).map((name) => `${field.name}.${name}`)]);
