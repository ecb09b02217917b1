import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inspect } from 'node:util';
import { fixedClock } from '../clock.ts';
import { cachedDataKeys } from './cached-data-keys.ts';
import { newDataKeySecret, newMasterKeyLine, readMasterKey, unwrapKey, wrapKey } from './key-wrapping.ts';
import { blindIndex, type DataKey, dataKey, type DataKeys, openSealed, type Place, seal, sealedVersion } from './sealing.ts';

const place: Place = { tenantId: 'firm-a', table: 'contacts', column: 'tax_id', row: 'row-1' };
const unreadable = expect.objectContaining({ kind: 'INTERNAL', code: 'sealed.unreadable' });

function keyRing(...versions: DataKey[]): DataKeys & { asked: number } {
  const ring = {
    asked: 0,
    current: async () => (ring.asked++, versions.at(-1)!),
    version: async (_: string, wanted: number) => {
      ring.asked += 1;
      const found = versions.find(({ version }) => version === wanted);
      if (!found) throw new Error('destroyed');
      return found;
    },
  };
  return ring;
}

const first = dataKey(1, newDataKeySecret());
const second = dataKey(2, newDataKeySecret());

describe('a sealed value @row IDN-84 @row SEC-17', () => {
  test('opens in its place, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
        expect(await openSealed(keyRing(first), place, seal(first, place, value))).toBe(value);
      }),
    );
  });

  test.each(Object.keys(place))('does not open with another %s', async (part) => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (other) => {
        fc.pre(other !== place[part as keyof Place]);
        await expect(openSealed(keyRing(first), { ...place, [part]: other }, seal(first, place, 'secret'))).rejects.toEqual(unreadable);
      }),
      { numRuns: 30 },
    );
  });

  test('does not open once a single bit has changed, is cut, or is made up', async () => {
    const sealed = seal(first, place, 'a secret');
    const box = Buffer.from(sealed.split('.')[2]!, 'base64url');
    const changed = [...box.keys()].map((position) => Buffer.from(box.map((byte, at) => (at === position ? byte ^ 1 : byte))));
    const cut = [box.subarray(0, 27), box.subarray(0, -1), box.subarray(1), Buffer.alloc(0)];
    for (const bad of [...changed, ...cut].map((bytes) => `1.1.${bytes.toString('base64url')}`))
      await expect(openSealed(keyRing(first), place, bad)).rejects.toEqual(unreadable);
    for (const bad of ['', 'plain text', '2.1.AAAA', '1.0.AAAA', sealed.replace('1.1.', '1.01.')])
      await expect(openSealed(keyRing(first), place, bad)).rejects.toEqual(unreadable);
  });

  test('never looks the same twice, nor shows what it holds', () => {
    const sealed = seal(first, place, 'a secret');
    expect(seal(first, place, 'a secret')).not.toBe(sealed);
    expect(Buffer.from(sealed.split('.')[2]!, 'base64url').toString('latin1')).not.toContain('a secret');
    expect(inspect(first, { depth: 9, showHidden: true })).not.toMatch(/Buffer|Uint8Array/);
  });

  test('names the version of its key, so that old values open during a rotation @row IDN-85', async () => {
    const [old, fresh] = [seal(first, place, 'old'), seal(second, place, 'new')];
    expect([sealedVersion(old), sealedVersion(fresh)]).toEqual([1, 2]);
    expect(await openSealed(keyRing(first, second), place, old)).toBe('old');
    await expect(openSealed(keyRing(second), place, old)).rejects.toThrow('destroyed');
    await expect(openSealed(keyRing(first, second), place, old.replace('1.1.', '1.2.'))).rejects.toEqual(unreadable);
  });
});

const indexOf = (key: DataKey, table: string, column: string, value: string) => blindIndex(key, { table, column }, value);

test('a blind index is equal for equal values of one column of one firm only @row IDN-84', () => {
  expect(indexOf(first, 'contacts', 'tax_id', '12')).toBe(indexOf(first, 'contacts', 'tax_id', '12'));
  const others = [
    indexOf(first, 'contacts', 'tax_id', '13'),
    indexOf(first, 'contacts', 'iban', '12'),
    indexOf(first, 'leads', 'tax_id', '12'),
    indexOf(dataKey(1, newDataKeySecret()), 'contacts', 'tax_id', '12'),
  ];
  expect(others).not.toContain(indexOf(first, 'contacts', 'tax_id', '12'));
});

describe('a wrapped data key @row IDN-85', () => {
  const [oldMaster, newMaster] = [readMasterKey(1, newMasterKeyLine()), readMasterKey(2, newMasterKeyLine())];
  const owner = { tenantId: 'firm-a', service: 'crm', version: 1 };

  test('comes back whole, also while master keys rotate', () => {
    const secret = newDataKeySecret();
    const wrapped = wrapKey(oldMaster, owner, secret);
    expect(unwrapKey([newMaster, oldMaster], owner, wrapped)).toEqual(secret);
    expect(unwrapKey([newMaster], owner, wrapKey(newMaster, owner, unwrapKey([oldMaster], owner, wrapped)))).toEqual(secret);
  });

  test('opens for its owner only, by its own master key', () => {
    const wrapped = wrapKey(oldMaster, owner, newDataKeySecret());
    for (const thief of [
      { ...owner, tenantId: 'firm-b' },
      { ...owner, service: 'finance' },
      { ...owner, version: 2 },
    ])
      expect(() => unwrapKey([oldMaster], thief, wrapped)).toThrow(unreadable);
    expect(() => unwrapKey([newMaster], owner, wrapped)).toThrow(expect.objectContaining({ code: 'master_key.missing' }));
    expect(() => readMasterKey(1, 'c2hvcnQ')).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });
});

describe('remembered data keys', () => {
  test('are asked for once a minute, and anew after a change', async () => {
    const [clock, ring] = [fixedClock('2026-03-01T09:30:00Z'), keyRing(first)];
    const keys = cachedDataKeys(ring, clock);
    await Promise.all([keys.current('firm-a'), keys.current('firm-a'), keys.version('firm-a', 1)]);
    expect(ring.asked).toBe(2);
    clock.advance(59_999);
    await keys.current('firm-a');
    expect(ring.asked).toBe(2);
    clock.advance(1);
    await keys.current('firm-a');
    expect(ring.asked).toBe(3);
    keys.drop('firm-b');
    await keys.current('firm-a');
    expect(ring.asked).toBe(3);
    keys.drop('firm-a');
    await keys.current('firm-a');
    expect(ring.asked).toBe(4);
  });

  test('a failed answer is not kept', async () => {
    const keys = cachedDataKeys(keyRing(first), fixedClock('2026-03-01T09:30:00Z'));
    await expect(keys.version('firm-a', 9)).rejects.toThrow('destroyed');
    await expect(keys.version('firm-a', 9)).rejects.toThrow('destroyed');
    expect((await keys.version('firm-a', 1)).version).toBe(1);
  });
});
