import { describe, expect, test } from '@jest/globals';
import { codeHashOf, isAlive, maskedAddress, refuseTooSoon, type SentCode } from './quote-code.ts';

const now = new Date('2026-03-02T12:00:00Z');
const ago = (seconds: number) => ({ sentAt: new Date(now.getTime() - seconds * 1_000) });

describe('a code', () => {
  test.each<[string, number[], number | undefined]>([
    ['is sent at first', [], undefined],
    ['is sent again after a minute', [60], undefined],
    ['is not sent within it', [59], 1],
    ['is not sent a sixth time within an hour', [61, 700, 1_400, 2_100, 3_000], 600],
    ['is sent again once the first of five is an hour old', [61, 700, 1_400, 2_100, 3_600], undefined],
  ])('%s @row CRM-82', (_, sent, retryAfter) => {
    const asked = () => refuseTooSoon(sent.map(ago), now);
    if (retryAfter === undefined) asked();
    else expect(asked).toThrow(expect.objectContaining({ kind: 'LIMITED', code: 'rate.limited', details: { retryAfter } }));
  });

  test('lives ten minutes, five tries and one use @row CRM-82', () => {
    const sent: SentCode = { id: 'c', codeHash: '', tries: 0, ...ago(599), expiresAt: new Date(now.getTime() + 1_000) };
    expect(isAlive(sent, now)).toBe(true);
    expect(isAlive({ ...sent, expiresAt: now }, now)).toBe(false);
    expect(isAlive({ ...sent, tries: 5 }, now)).toBe(false);
    expect(isAlive({ ...sent, usedAt: now }, now)).toBe(false);
    expect(isAlive(undefined, now)).toBe(false);
  });

  test('belongs to its link, and its mailbox is hinted at only @row CRM-82', () => {
    expect(codeHashOf('a', '123456')).not.toBe(codeHashOf('b', '123456'));
    expect(maskedAddress('nora@northwind.example')).toBe('n***@northwind.example');
  });
});
