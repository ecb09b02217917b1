// The chain: each entry's hash covers the hash before it, so that whoever edits, removes, reorders or cuts off an entry
// must work out all that follow anew, and contradicts the signed checkpoints (IDN-74). Needs no database: an outsider
// checks an export with these few lines.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export interface Head {
  seq: number;
  hash: string;
}

export interface Link extends Head {
  prevHash: string;
  entry: unknown;
}

export const genesis: Head = { seq: 0, hash: '0'.repeat(64) };

export type Fault = 'MISSING' | 'UNCHAINED' | 'EDITED' | 'CONTRADICTED' | 'UNSIGNED';

export interface BadPlace {
  seq: number;
  fault: Fault;
}

/** SHA-256 of the canonical JSON (RFC 8785). */
export const hashOf = (seq: number, prevHash: string, entry: unknown): string =>
  createHash('sha256').update(canonicalize({ seq, prevHash, entry })!).digest('hex');

/** The links of new entries behind a head. */
export function chained<Entry>(head: Head, entries: readonly Entry[]): (Link & { entry: Entry })[] {
  let { seq, hash } = head;
  return entries.map((entry) => {
    const prevHash = hash;
    seq += 1;
    hash = hashOf(seq, prevHash, entry);
    return { seq, prevHash, hash, entry };
  });
}

/** The first of these links that does not follow from `head`; the checkpoints say by seq what was signed. */
export function firstBadPlace(head: Head, links: readonly Link[], signed: ReadonlyMap<number, string> = new Map()): BadPlace | undefined {
  let before = head;
  for (const link of links) {
    const fault = faultOf(before, link, signed.get(link.seq));
    if (fault) return { seq: fault === 'MISSING' ? before.seq + 1 : link.seq, fault };
    before = link;
  }
  return undefined;
}

function faultOf(before: Head, link: Link, signedHash: string | undefined): Fault | undefined {
  if (link.seq !== before.seq + 1) return 'MISSING';
  if (link.hash !== hashOf(link.seq, link.prevHash, link.entry)) return 'EDITED';
  if (link.prevHash !== before.hash) return 'UNCHAINED';
  if (signedHash !== undefined && signedHash !== link.hash) return 'CONTRADICTED';
  return undefined;
}
