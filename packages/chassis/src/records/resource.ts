// A record as JSON without its RPC: what the change feed carries. Secret and sealed fields stay behind, and what things cost
// where the reader may not see it.
import { instantText } from '@throughline/contracts/json';
import type { Column } from '../database/columns.ts';
import type { Noun, Table } from '../database/table.ts';
import { withoutCosts } from '../rpc/costs.ts';

export function resourceOf(table: Table<Noun>, noun: Noun, withCosts: boolean): Record<string, unknown> {
  const shown = table.fields.filter(({ column }) => column.marks !== 'SECRET' && !column.sealed && !column.derived);
  return Object.fromEntries(
    shown.map(({ name, column }) => {
      const value: unknown = noun[name as keyof Noun];
      return [name, jsonOf(withCosts ? value : costless(column, value))];
    }),
  );
}

function costless({ shape }: Column<unknown>, value: unknown): unknown {
  if (!shape || value === undefined) return value;
  return Array.isArray(value) ? value.map((item: unknown) => withoutCosts(shape, item)) : withoutCosts(shape, value);
}

function jsonOf(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return instantText(value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonOf(part)]));
}
