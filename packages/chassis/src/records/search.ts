// Search over what a service's tables declare: each record under its code and title, in the reader's own reach. An exact
// code or e-mail scores 1; whatever else is found, by a part of a word or in spite of a slip, scores less.
import type { SearchHit, SearchRequest, SearchResponse } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import { reachConditions, type Reader } from '../database/reader.ts';
import type { Noun, Table } from '../database/table.ts';
import { holds } from '../security/access.ts';
import { highlights } from './highlights.ts';

export const hitsDefault = 20;
const wordsMax = 6;
/** Of a word that thousands share, so many are judged; more where the reader sees some of them only. */
const candidatesMax = 2_000;
const reachedMax = 100_000;
/** Where a common word is looked for, the latest first. */
const windowRows = 2_000;

interface HitRow {
  type: string;
  id: string;
  code: string;
  title: string;
  subtitle: string;
  status: string;
  updated_at: Date;
  score: number;
}

export async function search(reader: Reader, tables: readonly Table<Noun>[], { q, types, limit }: SearchRequest): Promise<SearchResponse> {
  const asked = tables.filter((table) => table.search && (types.length === 0 || types.includes(table.name)));
  const readable = asked.filter((table) => holds(reader.passport, `${table.permission}.read`));
  const wanted = q.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean).slice(0, wordsMax);
  if (readable.length === 0 || words.length === 0) return { hits: [] };

  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  const values: unknown[] = [wanted, limit || hitsDefault, patterns, words, readable.map(({ name }) => name)];
  const reach = readable.map((table) => within(table, reader, values));
  const looked = reach.some(({ isLimited }) => isLimited) ? { windowRows: 0, rowsMax: reachedMax } : { windowRows, rowsMax: candidatesMax };
  const sql = `
    select type, id, code, title, subtitle, status, updated_at,
      case when exact @> array[$1] or lower(code) = $1 then 1 else least(0.99, extensions.word_similarity($1, words)) end as score
    from (select distinct of_type, of_id from search_found($1, $3, $4, $5, ${looked.windowRows}, ${looked.rowsMax})) found
      join search_entries entry on type = of_type and id = of_id
    where ${reach.map(({ condition }) => condition).join(' or ')}
    order by score desc, updated_at desc, id limit $2`;
  const rows = await reader.rows<HitRow>(sql, values);
  return { hits: rows.map((row) => hitOf(row, readable, words)) };
}

/** The entries of one table that the reader may see: the record itself decides, as it does in lists. */
function within(table: Table<Noun>, reader: Reader, values: unknown[]): { condition: string; isLimited: boolean } {
  const type = `entry.type = $${values.push(table.name)}`;
  const limits = reachConditions(table, { passport: reader.passport, permission: '' }, values);
  if (limits.length === 0) return { condition: type, isLimited: false };
  const reached = `exists (select from ${table.name} where ${table.name}.id = entry.id and ${limits.join(' and ')})`;
  return { condition: `(${type} and ${reached})`, isLimited: true };
}

function hitOf({ updated_at: updatedAt, ...row }: HitRow, tables: readonly Table<Noun>[], words: readonly string[]): SearchHit {
  const { permission } = tables.find((table) => table.name === row.type)!;
  const path = `/api/v1/${permission.replace('.', '/').replaceAll('_', '-')}/${row.id}`;
  const { code, title, subtitle } = row;
  return {
    ...row,
    updatedAt,
    score: Math.round(row.score * 1_000) / 1_000,
    highlights: highlights({ code, title, subtitle }, words),
    path,
  };
}
