// How a noun is stored: one declaration names every field of it, so that a forgotten column is a compile error.
import type { DomainError } from '../errors.ts';
import type { Column } from './columns.ts';
import type { Reader } from './reader.ts';

/** What every resource has. */
export interface Noun {
  id: string;
  version: number;
  createdAt: Date | undefined;
  updatedAt: Date | undefined;
  createdBy: string;
}

export interface SearchEntry {
  code: string;
  title: string;
  subtitle: string;
  status: string;
  /** Found by equality, score 1: numbers, e-mails. */
  exact: readonly string[];
}

export interface TableOptions<T extends Noun> {
  name: string;
  /** The resource's permissions: crm.leads (for crm.leads.read). */
  permission: string;
  columns: { [F in Exclude<keyof T, keyof Noun>]-?: Column<T[F]> };
  /** SQL condition for records owned by one of the users in the array parameter; without it, reach limits nothing. */
  reach?: (users: string) => string;
  /** The SQL column naming the company that client scope is checked against. */
  company?: string;
  /** Its name in the change feed (GTW-27); without it, no feed rows are written. */
  entity?: string;
  /** What the trail calls its records, where their address does not have the table's name. */
  auditedAs?: string;
  search?: (noun: T) => SearchEntry;
  /** Whether a record within reach is kept from whoever asks all the same: a private one of others. */
  hides?(reader: Reader, noun: T): boolean;
  /** What to say of a record that is within reach and gone, where there is more to say of it than that. */
  gone?(reader: Reader, table: Table<T>, id: string): Promise<DomainError | undefined>;
  /** Whom a row belongs to: a firm, or a person across firms (users, sessions). */
  belongsTo?: 'TENANT' | 'PERSON';
}

export interface StoredField {
  name: string;
  column: Column<unknown>;
  /** Where its SQL columns begin in a selected row. */
  at: number;
  sqlNames: readonly string[];
}

export interface Table<T extends Noun> extends TableOptions<T> {
  readonly fields: readonly StoredField[];
  readonly field: ReadonlyMap<string, StoredField>;
  readonly selectList: string;
  readonly sealedFields: readonly StoredField[];
  read(row: readonly unknown[]): T;
}

const plain = <T>(): Column<T> => ({ suffixes: [''], write: (value) => [value], read: (row, at) => row[at] as T, marks: 'PLAIN' });
const base: Record<keyof Noun, Column<never>> = {
  id: plain(),
  version: plain(),
  createdAt: plain(),
  updatedAt: plain(),
  createdBy: plain(),
};

export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function table<T extends Noun>(options: TableOptions<T>): Table<T> {
  const fields: StoredField[] = [];
  const sqlNames: string[] = [];
  for (const [name, column] of Object.entries({ ...base, ...options.columns }) as [string, Column<unknown>][]) {
    const own = column.suffixes.map((suffix) => snake(name) + suffix);
    fields.push({ name, column, at: sqlNames.length, sqlNames: own });
    sqlNames.push(...own);
  }
  return {
    ...options,
    fields,
    field: new Map(fields.map((field) => [field.name, field])),
    selectList: sqlNames.map((name) => `${options.name}.${name}`).join(', '),
    sealedFields: fields.filter((field) => field.column.sealed),
    read(row) {
      const noun: Record<string, unknown> = {};
      for (const field of fields) noun[field.name] = field.column.read(row, field.at);
      return noun as unknown as T;
    },
  };
}
