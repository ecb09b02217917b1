// Sealed values (IDN-84, SEC-17): each is encrypted by AES-256-GCM under a data key of its firm and service, bound to the
// firm, table, column and row it stands in. Copied anywhere else it does not open, and no one can tell two equal values.
//
//   1.<key version>.<base64url of nonce (12), cipher text, tag (16)>
//
// A nonce is drawn by chance: GCM allows 2^32 values for a key then, and keys rotate every 365 days.
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { DomainError } from '../errors.ts';

export interface Place {
  tenantId: string;
  table: string;
  column: string;
  row: string;
}

/** Key objects rather than bytes: printing one by mistake shows nothing. */
export interface DataKey {
  version: number;
  sealing: KeyObject;
  blinding: KeyObject;
}

/** Where a service gets the data keys of its firms; identity answers, `cachedDataKeys` remembers. */
export interface DataKeys {
  current(tenantId: string): Promise<DataKey>;
  version(tenantId: string, version: number): Promise<DataKey>;
}

export type Sealed = string;

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const sealedShape = /^1\.([1-9]\d{0,8})\.([\w-]+)$/;

/** One secret gives two keys that reveal nothing of each other: one seals, the other makes blind indexes. */
export function dataKey(version: number, secret: Uint8Array): DataKey {
  const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `throughline ${purpose}`, keyBytes)));
  return { version, sealing: derive('sealing'), blinding: derive('blind index') };
}

export function seal(key: DataKey, place: Place, value: string): Sealed {
  return `1.${key.version}.${encrypt(key.sealing, bound(place, key.version), Buffer.from(value)).toString('base64url')}`;
}

export async function openSealed(keys: DataKeys, place: Place, sealed: Sealed): Promise<string> {
  const version = sealedVersion(sealed);
  const key = await keys.version(place.tenantId, version);
  const box = Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64url');
  return decrypt(key.sealing, bound(place, version), box).toString();
}

/** The version of the key a value is sealed under; what is older than the current one waits for being sealed again. */
export function sealedVersion(sealed: Sealed): number {
  const [, version] = sealedShape.exec(sealed) ?? [];
  if (!version) throw unreadable();
  return Number(version);
}

/** Stands beside a sealed column to find equal values. While rows are sealed again, a search asks with both keys. */
export function blindIndex(key: DataKey, where: { table: string; column: string }, value: string): string {
  const mac = createHmac('sha256', key.blinding).update(JSON.stringify([where.table, where.column, value]));
  return `${key.version}.${mac.digest('base64url')}`;
}

export function encrypt(key: KeyObject, boundTo: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function decrypt(key: KeyObject, boundTo: string, box: Uint8Array): Buffer {
  if (box.length < nonceBytes + tagBytes) throw unreadable();
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(box.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(box.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw unreadable();
  }
}

/** JSON keeps the parts apart: no two places are spelled alike. */
const bound = ({ tenantId, table, column, row }: Place, version: number) => JSON.stringify([tenantId, table, column, row, version]);

/** Says nothing of the value, the key or the place: whoever needs those has the trace. */
const unreadable = () => new DomainError('INTERNAL', 'sealed.unreadable', 'A sealed value does not open here.');
