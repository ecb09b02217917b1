// A schema's SQL files: immutable once applied, in the order of their numbers, the same text on every machine.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { malformed } from '../errors.ts';

const fileName = /^\d{4}_[a-z0-9_]+\.sql$/;

export interface MigrationFile {
  /** `chassis/0001_chassis`, `crm/0003_quotes`: how it is recorded. */
  name: string;
  checksum: string;
  sql: string;
}

export function readMigrations(dir: string, prefix: string): MigrationFile[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .toSorted();
  const odd = files.find((file) => !fileName.test(file));
  if (odd) throw malformed('migration.misnamed', `${path.join(dir, odd)}: a migration is named NNNN_title.sql, in lower case.`);
  return files.map((file) => {
    const sql = readFileSync(path.join(dir, file), 'utf8').replaceAll('\r\n', '\n');
    return { name: `${prefix}/${file.replace('.sql', '')}`, checksum: checksumOf(sql), sql };
  });
}

export const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Puts the service's name where the files say `:schema` and `:role`; a cast (`::role`) stays what it is. */
export const fillIn = (sql: string, schema: string) => sql.replaceAll(/(?<!:):(?:schema|role)\b/g, schema);
