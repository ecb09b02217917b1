import { describe, expect, test } from '@jest/globals';
import { bindingOf, isKey, readToken, writeToken, type KeyType } from './page-token.ts';

const id = '018f3a5e-7c1d-7a2b-9c3d-00000000dead';
const binding = bindingOf(['teams', 'name']);
const at = '2026-03-01 09:30:00.125+00';

describe('a page token', () => {
  test('leads back to where the page ended', () => {
    expect(readToken(writeToken(binding, at, id), binding, 'timestamptz')).toEqual({ key: at, id });
    expect(readToken(writeToken(binding, "O'Hara ✓", id), binding, 'text')).toEqual({ key: "O'Hara ✓", id });
  });

  test.each([
    ['of another query', writeToken(bindingOf(['teams', 'key']), at, id)],
    ['whose id is none', writeToken(binding, at, 'x')],
    ['whose key is no instant', writeToken(binding, '2026-02-30 09:30:00+00', id)],
    ['that is no list', Buffer.from('{}').toString('base64url')],
    ['of other parts', Buffer.from(JSON.stringify([binding, { toString: 1 }, id])).toString('base64url')],
    ['that is nothing at all', '%00'],
  ])('%s is refused', (_, token) => {
    expect(() => readToken(token, binding, 'timestamptz')).toThrow(
      expect.objectContaining({ code: 'page_token.invalid', kind: 'MALFORMED' }),
    );
  });

  test.each<[KeyType, string[], string[]]>([
    [
      'timestamptz',
      ['infinity', '2026-03-01 09:30:00+05:30', '2026-03-01T09:30:00.125Z'],
      ['', '-1', '2026-03-01', '2026-03-01 25:00:00+00'],
    ],
    ['date', ['-infinity', '2026-03-01'], ['2026-02-30', '0000-01-01']],
    ['text', ['', 'ß'], ['a\u0000']],
    ['bigint', ['-12', '999999999999999999'], ['1.5', '9999999999999999999999', '']],
    ['numeric', ['1.50', '-0.1'], ['1e9', 'NaN']],
  ])('takes keys as PostgreSQL writes a %s', (type, keys, none) => {
    expect(keys.filter((key) => !isKey(type, key))).toEqual([]);
    expect(none.filter((key) => isKey(type, key))).toEqual([]);
  });
});
