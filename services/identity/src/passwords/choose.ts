// A person chooses a password: it is checked against the rules in force and against those before it, then hashed. All of
// it before a transaction opens, since hashing takes its time.
import { rule } from '@throughline/chassis/errors';
import { modeAt, type Controls, type Level } from '../security-policy/policy.ts';
import { isCommon } from './common-passwords.ts';
import type { Hashing } from './hashing.pool.ts';
import { fault, normalized, type Owner } from './password.ts';

export interface Choice {
  password: string;
  owner: Owner;
  /** The present hash and those before it, the latest first. */
  formerHashes: readonly string[];
  controls: Controls;
  level: Level;
}

export interface Chosen {
  hash: string;
  /** What the rules would have refused, had they been enforced. */
  reported: string | undefined;
}

export async function choosePassword(hashing: Hashing, { password: typed, owner, formerHashes, controls, level }: Choice): Promise<Chosen> {
  const password = normalized(typed);
  const { passwords } = controls;
  const mode = modeAt(passwords, level);
  const refusal =
    fault(password, passwords, owner, isCommon) ?? (await reused(hashing, password, formerHashes.slice(0, passwords.history)));
  if (refusal && mode === 'ENFORCE') throw refusal;
  return { hash: await hashing.hash(password), reported: mode === 'REPORT' ? refusal?.code : undefined };
}

async function reused(hashing: Hashing, password: string, hashes: readonly string[]) {
  for (const hash of hashes) {
    if (await hashing.matches(hash, password)) return rule('password.reused', 'This was a password of yours not long ago.');
  }
  return undefined;
}
