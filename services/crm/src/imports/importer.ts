// What an import has to know of a noun: how a row becomes the request that a POST of the same fields would be, whom it
// matches, and how many are written at once. Everything else is the same for all of them.
import type { ImportMatch } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { fromJson, type JsonFault } from '@throughline/contracts/json';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { refusal, validate } from '@throughline/chassis/rpc/validate';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import type { Importable, StoredImport } from './import.ts';
import type { Fields } from './import-row.queries.ts';
import { ownFieldsOf, withoutOwn } from './own-fields.ts';

export interface Surroundings {
  present: StoredImport;
  today: PlainDate;
  definitions: FieldDefinitionList;
}

/** Who a record is known by: 'EMAIL:ada@example.com'. */
export type Key = `${ImportMatch}:${string}`;

export interface Importer<Asked extends object, T extends Noun, Draft extends { set: { id: string } }, Known> extends Importable {
  resource: 'crm.leads' | 'crm.contacts' | 'crm.companies';
  table: Table<T>;
  /** The gRPC path of its POST: which fields there are, and how they are checked. */
  post: string;
  /** The JSON that the POST would be given. */
  body(fields: Fields, surroundings: Surroundings): Record<string, unknown>;
  /** What it matches by; a row without that by the next that it has. */
  keysOf(asked: Asked, by: ImportMatch): Key[];
  /** The oldest record of each key. */
  matching(tx: Tx, keys: readonly Key[]): Promise<ReadonlyMap<Key, T>>;
  /** What is the same for all rows of a chunk, asked for once. */
  lookUp(tx: Tx, rows: readonly Fields[], surroundings: Surroundings): Promise<Known>;
  /** Refuses by throwing; nothing is written yet. */
  draft(id: string, asked: Asked, fields: Fields, given: Surroundings & { tx: Tx; known: Known }): Draft;
  write(tx: Tx, drafts: readonly Draft[], surroundings: Surroundings): Promise<T[]>;
  change(tx: Tx, record: T, asked: Asked, fields: Fields, given: Surroundings & { known: Known }): Promise<T>;
}

/** The request that a row is, checked as the API would check it. */
export function askedBy<Asked extends object>(
  { post, body }: { post: string; body(fields: Fields, surroundings: Surroundings): Record<string, unknown> },
  fields: Fields,
  surroundings: Surroundings,
): Asked {
  const shape = methods[post]!.request;
  const faults: JsonFault[] = [];
  const own = ownFieldsOf(fields, surroundings.definitions);
  const asked = fromJson(shape, { ...body(withoutOwn(fields), surroundings), ...(own && { customFields: own }) }, faults);
  if (faults.length > 0) throw refusal(faults);
  validate(shape, asked);
  return asked as Asked;
}

/** As people write the values of a choice: 'Real estate' is REAL_ESTATE. */
export const choice = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');

export const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;,]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** Of several columns one object: 'utm.source' and 'utm.medium' are parts of `utm`. */
export function partsOf(fields: Fields, name: string): Record<string, string> | undefined {
  const parts = Object.entries(fields).filter(([field]) => field.startsWith(`${name}.`));
  return parts.length === 0 ? undefined : Object.fromEntries(parts.map(([field, value]) => [field.slice(name.length + 1), value]));
}

/** Whether a row says something of a member of the request, or of a part of it. */
export const isNamed = (fields: Fields, name: string): boolean =>
  name in fields || Object.keys(fields).some((field) => field.startsWith(`${name}.`));

export const keysAs = (kind: ImportMatch, values: readonly (string | undefined)[]): Key[] =>
  values.filter((value): value is string => value !== undefined && value !== '').map((value): Key => `${kind}:${value}`);

/** Those of the way that was asked for; where the row has none, of the first other way that it has one for. */
export const keysBy = (by: ImportMatch, ways: readonly (readonly Key[])[]): Key[] => {
  const asked = ways.find(([first]) => first?.startsWith(`${by}:`));
  return [...(asked ?? ways.find(({ length }) => length > 0) ?? [])];
};

/** The values among the keys, of one kind. */
export const valuesOf = (keys: readonly Key[], kind: ImportMatch): string[] =>
  keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
