// What a call says of itself in its headers: which version it was made from, and the key under which it happens once.
import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { invalidFields } from '@throughline/chassis/errors';

/** 1 to 255 printable characters of ASCII (GTW-9). */
const keyForm = /^[\x20-\x7e]{1,255}$/;
const versionTag = /^"?(\d{1,15})"?$/;

export function idempotencyKey(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['idempotency-key'] as string | undefined;
  if (key === undefined || keyForm.test(key)) return key;
  throw invalidFields({ field: 'Idempotency-Key', code: 'format', message: 'has 1 to 255 printable characters' });
}

/** What a repeated key must come with again. */
export const requestHash = (verb: string, path: string, body: Buffer): Uint8Array =>
  hash('sha256', Buffer.concat([Buffer.from(`${verb} ${path}\n`), body]), 'buffer');

/** The version that If-Match names; '*' asks for any. */
export function expectedVersion(headers: IncomingHttpHeaders): number | undefined {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return undefined;
  const version = versionTag.exec(given)?.[1];
  if (version) return Number(version);
  throw invalidFields({ field: 'If-Match', code: 'format', message: 'names one version, such as "3"' });
}

export const etagOf = (version: unknown): string => `"${String(version)}"`;

/** If-None-Match compares weakly: W/"3" and "3" are one. */
export function isUnchanged(headers: IncomingHttpHeaders, etag: string): boolean {
  const given = headers['if-none-match'];
  if (given === undefined) return false;
  return given.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
