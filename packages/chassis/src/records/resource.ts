// A record as JSON without its RPC: what the change feed carries. Secret and sealed fields stay behind.
import { instantText } from '@throughline/contracts/json';
import type { Noun, Table } from '../database/table.ts';

export function resourceOf(table: Table<Noun>, noun: Noun): Record<string, unknown> {
  const shown = table.fields.filter(({ column }) => column.marks !== 'SECRET' && !column.sealed && !column.derived);
  return Object.fromEntries(shown.map(({ name }) => [name, jsonOf(noun[name as keyof Noun])]));
}

function jsonOf(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return instantText(value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonOf(part)]));
}
