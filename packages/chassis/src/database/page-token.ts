// A page token holds where its page ended and which query it belongs to: it fits no other. Callers can take it apart and
// write one of their own, so whatever reaches the database from it is checked for its form first.
import { hash } from 'node:crypto';
import { malformed } from '../errors.ts';
import { isId } from '../ids.ts';
import { isDate } from '../values/calendar.ts';

export type KeyType = 'timestamptz' | 'text' | 'bigint' | 'numeric' | 'date';

export interface PageEnd {
  /** The sort key of the page's last row, as PostgreSQL writes it. */
  key: string;
  id: string;
}

export const bindingOf = (query: unknown) => hash('sha256', JSON.stringify(query), 'base64url').slice(0, 16);

export const writeToken = (binding: string, key: string, id: string) =>
  Buffer.from(JSON.stringify([binding, key, id])).toString('base64url');

export function readToken(token: string, binding: string, type: KeyType): PageEnd {
  const [bound, key, id] = parts(token);
  if (bound !== binding || !isKey(type, key) || !isId(id)) throw foreignToken();
  return { key, id };
}

export function isKey(type: KeyType, key: unknown): key is string {
  return typeof key === 'string' && forms[type](key);
}

export const foreignToken = () => malformed('page_token.invalid', 'This page token belongs to another query.');

const forms: Record<KeyType, (key: string) => boolean> = {
  timestamptz: (key) => isEndless(key) || (instantForm.test(key) && isDate(key.slice(0, 10))),
  date: (key) => isEndless(key) || isDate(key),
  text: (key) => !key.includes('\u0000'),
  bigint: (key) => /^-?\d{1,18}$/.test(key),
  numeric: (key) => /^-?\d{1,100}(\.\d{1,100})?$/.test(key),
};

/** What lists sort rows by that have no such instant or date. */
const isEndless = (key: string) => /^-?infinity$/.test(key);

const instantForm = /^\d{4}-\d{2}-\d{2}[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-5])(:[0-5]\d)?)$/;

function parts(token: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (Array.isArray(read) && read.length === 3) return read;
  } catch {
    // Refused below, like any other token that is none of ours.
  }
  throw foreignToken();
}
