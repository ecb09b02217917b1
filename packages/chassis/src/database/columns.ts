// How one field of a noun is stored. A column knows its SQL columns (money takes two) and turns values both ways.
import { fromJson, toJson } from '@throughline/contracts/json';
import type { MessageShape } from '@throughline/contracts/shape';
import type { Money } from '../values/money.ts';

export interface Column<T> {
  /** Suffixes of its SQL columns: [''] for one, ['_amount', '_currency'] for money. */
  readonly suffixes: readonly string[];
  write(value: T): readonly unknown[];
  /** Reads its part of a row, starting at `at`. */
  read(row: readonly unknown[], at: number): T;
  /** Encrypted before it is written, decrypted after it is read (IDN-84). */
  readonly sealed?: boolean;
  /** In the resource but not in the table: a handler fills it. */
  readonly derived?: boolean;
  /** Of a message, or of each in a list of them. */
  readonly shape?: MessageShape;
  readonly marks: Marks;
}

/** What a column says of its content: personal data is masked in logs and found by subject requests, a secret is never shown. */
export type Marks = 'PERSONAL' | 'SECRET' | 'PLAIN';

function single<T>(write: (value: T) => unknown, read: (stored: unknown) => T, marks: Marks = 'PLAIN'): Column<T> {
  return { suffixes: [''], write: (value) => [write(value)], read: (row, at) => read(row[at]), marks };
}

const same = <T>() =>
  single<T>(
    (value) => value,
    (stored) => stored as T,
  );

export const text = () => same<string>();
export const id = () => same<string>();
export const integer = () => same<number>();
export const boolean = () => same<boolean>();
/** A calendar date, '2026-03-01'. */
export const date = () => same<string>();
/** An exact decimal as a string; stored as numeric, shown without trailing zeros. */
export const decimal = () =>
  single<string>(
    (value) => value,
    (stored) => trimZeros(String(stored)),
  );
export const texts = () => same<string[]>();
/** Absent instants are null in the table and undefined here, as the contracts type them. */
export const instant = () =>
  single<Date | undefined>(
    (value) => value ?? null,
    (stored) => (stored as Date | null) ?? undefined,
  );
export const json = <T>() =>
  single<T>(
    (value) => JSON.stringify(value),
    (stored) => stored as T,
  );

/** A part of a noun that is a message of its own, instants and all. What was stored before a field came to be has it empty. */
export const message = <T>(shape: MessageShape): Column<T> => ({
  ...single<T>(
    (value) => JSON.stringify(toJson(shape, value)),
    (stored) => fromJson(shape, stored, [], { trusted: true }) as T,
  ),
  shape,
});
export const messages = <T>(shape: MessageShape): Column<T[]> => ({
  ...single<T[]>(
    (values) => JSON.stringify(values.map((value) => toJson(shape, value))),
    (stored) => (stored as unknown[]).map((value) => fromJson(shape, value, [], { trusted: true }) as T),
  ),
  shape,
});

/** A union of texts, such as a status; the table's check constraint names the same values. */
export const oneOf = <T extends string>() => same<T>();
export const manyOf = <T extends string>() => same<T[]>();

export function money(): Column<Money> {
  return {
    suffixes: ['_amount', '_currency'],
    write: (value) => [value.amount, value.currency],
    read: (row, at) => ({ amount: row[at] as number, currency: row[at + 1] as string }),
    marks: 'PLAIN',
  };
}

/** For a field whose name is a word of SQL: `default` is stored as default_value. */
export const suffixed = <T>(suffix: string, column: Column<T>): Column<T> => ({ ...column, suffixes: [suffix] });

/** Absent values are null in the table and undefined here. */
export function optional<T>(column: Column<T>): Column<T | undefined> {
  return {
    ...column,
    write: (value) => (value === undefined ? column.suffixes.map(() => null) : column.write(value)),
    read: (row, at) => (row[at] === null ? undefined : column.read(row, at)),
  };
}

export const personal = <T>(column: Column<T>): Column<T> => ({ ...column, marks: 'PERSONAL' });
export const secret = <T>(column: Column<T>): Column<T> => ({ ...column, marks: 'SECRET' });

/** A text under the firm's data key; the SQL column holds the sealed envelope. */
export const sealed = (): Column<string | undefined> => ({ ...optional(text()), sealed: true, marks: 'PERSONAL' });

/** Part of the resource that the table does not hold. */
export function derived<T>(until: T): Column<T> {
  return { suffixes: [], write: () => [], read: () => until, derived: true, marks: 'PLAIN' };
}

function trimZeros(value: string) {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
