import { describe, expect, test } from '@jest/globals';
import { isCommon } from './common-passwords.ts';
import { fault, normalized } from './password.ts';

const rules = { minLength: 12, characterClasses: 0 };
const ada = { email: 'ada.king@x.io', name: 'Ada King', firmName: 'Engine Works' };
const codeOf = (password: string, given = rules, owner = ada) => fault(normalized(password), given, owner, isCommon)?.code;

describe('a password', () => {
  test('worked example 12: is not half made of the person @row IDN-26', () => {
    expect(codeOf('ada.king-2026')).toBe('password.personal');
    expect(codeOf('purple-ada.king-harbour-9')).toBeUndefined();
  });

  test('is not made of the name or the firm, with or without spaces, whatever the case @row IDN-26', () => {
    expect(codeOf('ENGINEWORKS-77')).toBe('password.personal');
    expect(codeOf('engine works 9')).toBe('password.personal');
    expect(codeOf('xx-AdaKing-yy')).toBe('password.personal');
    expect(codeOf('adaking ada king')).toBe('password.personal');
  });

  test('may hold a name of fewer than four letters @row IDN-26', () => {
    expect(codeOf('abc-abc-abc-1', rules, { email: 'abc@x.io', name: 'Abc', firmName: 'A1 2' })).toBeUndefined();
  });

  test('has 12 to 128 characters, as people count them @row IDN-26', () => {
    expect(codeOf('elevenchars')).toBe('password.too_short');
    expect(codeOf('🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊')).toBe('password.too_short');
    expect(codeOf('🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊')).toBeUndefined();
    expect(codeOf('x'.repeat(129))).toBe('password.too_long');
  });

  test('is none of the commonest, whatever its case @row IDN-26', () => {
    expect(codeOf('Qwertyuiop123')).toBe('password.common');
    expect(isCommon('password')).toBe(true);
    expect(isCommon('purple-kettle-harbour-9')).toBe(false);
  });

  test('is of several kinds of characters only where the firm asks @row IDN-26', () => {
    expect(codeOf('onlysmallletters')).toBeUndefined();
    expect(codeOf('onlysmallletters', { ...rules, characterClasses: 2 })).toBe('password.composition');
    expect(codeOf('Not-only-small-1', { ...rules, characterClasses: 4 })).toBeUndefined();
  });

  test('is one, however its letters are spelled @row IDN-26', () => {
    expect(normalized('cafe\u0301')).toBe(normalized('café'));
    expect(normalized('ﬁne')).toBe('fine');
  });
});
