import { describe, expect, test } from '@jest/globals';
import { newMasterKeyLine, readMasterKey } from '@throughline/chassis/security/key-wrapping';
import { cut, replaced, rewrapped, secretOf, shown, type DataKey } from './data-key.ts';

const firstMaster = readMasterKey(1, newMasterKeyLine());
const secondMaster = readMasterKey(2, newMasterKeyLine());
const base = { version: 1, createdAt: undefined, updatedAt: undefined, createdBy: 'identity' };
const keyOf = (keyVersion: number): DataKey => ({
  ...cut({ id: 'd1', tenantId: 'firm', service: 'crm', keyVersion }, [firstMaster]).set,
  ...base,
});

describe('a data key @row IDN-84', () => {
  test('opens for its own firm, service and version only @row SEC-17', () => {
    const key = keyOf(1);
    expect(secretOf(key, 'firm', [firstMaster])).toHaveLength(32);
    expect(() => secretOf(key, 'other', [firstMaster])).toThrow(expect.objectContaining({ code: 'sealed.unreadable' }));
    expect(() => secretOf({ ...key, service: 'finance' }, 'firm', [firstMaster])).toThrow(
      expect.objectContaining({ code: 'sealed.unreadable' }),
    );
    expect(() => secretOf({ ...key, keyVersion: 2 }, 'firm', [firstMaster])).toThrow(
      expect.objectContaining({ code: 'sealed.unreadable' }),
    );
  });

  test('is never shown with its secret', () => {
    expect(Object.keys(shown(keyOf(1)))).not.toContain('wrapped');
  });
});

describe('rotation @row IDN-85', () => {
  test('the first key replaces none, the next ones say so', () => {
    expect(cut({ id: 'd1', tenantId: 'firm', service: 'crm', keyVersion: 1 }, [firstMaster])).not.toHaveProperty('event');
    expect(cut({ id: 'd2', tenantId: 'firm', service: 'crm', keyVersion: 2 }, [firstMaster]).event).toMatchObject({
      type: 'identity.data_key.rotated',
      data: { service: 'crm', version: 2 },
    });
    expect(replaced(keyOf(1)).set).toEqual({ state: 'DECRYPT_ONLY' });
  });

  test('a new master key wraps the same secret anew, after which the former may go', () => {
    const key = keyOf(3);
    const { set } = rewrapped(key, 'firm', [secondMaster, firstMaster]);
    const after = { ...key, ...set };
    expect(after.masterVersion).toBe(2);
    expect(secretOf(after, 'firm', [secondMaster])).toEqual(secretOf(key, 'firm', [firstMaster]));
    expect(() => secretOf(key, 'firm', [secondMaster])).toThrow(expect.objectContaining({ code: 'master_key.missing' }));
  });
});
