// Where a cluster's data lies: in the directory asked for, unless root asks for one that PostgreSQL's user cannot enter
// (a checkout under /root). Then it lies in a shared place, and the directory keeps the password that opens it.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mayEnter, type SystemUser } from '../daemon/system-user.ts';
import { sharedPlace } from './binaries.ts';

export interface Place {
  data: string;
  password: string;
}

export function preparePlace(dir: string, runAs: SystemUser | undefined, log: (line: string) => void): Place {
  mkdirSync(dir, { recursive: true });
  if (runAs) chmodSync(dir, statSync(dir).mode | 0o111);
  if (!runAs || mayEnter(dir, runAs)) return { data: path.join(dir, 'data'), password: keptPassword(dir) };
  const elsewhere = path.join(sharedPlace, `data-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`);
  // Nobody can open it any more: the directory it belonged to was emptied.
  if (!existsSync(passwordFileOf(dir))) rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  log(`PostgreSQL's data lies in ${elsewhere}: the user postgres cannot enter ${dir}`);
  return { data: path.join(elsewhere, 'data'), password: keptPassword(dir) };
}

const passwordFileOf = (dir: string) => path.join(dir, 'password');

/** Made once, readable by us alone, and good for as long as the data. */
function keptPassword(dir: string): string {
  const file = passwordFileOf(dir);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** A file only the given user may read; for the moment in which a program run by it wants to be told a secret. */
export function writeSecret(file: string, secret: string, reader: SystemUser | undefined) {
  rmSync(file, { force: true });
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
  if (reader) chownSync(file, reader.uid, reader.gid);
}
