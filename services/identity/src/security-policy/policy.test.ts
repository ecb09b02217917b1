import { describe, expect, test } from '@jest/globals';
import { figuresAt, houseControls, lowerLevel, modeAt, put, type Controls } from './policy.ts';

const off = { dev: 'OFF', stage: 'OFF', prod: 'OFF' } as const;
const withControl = <S extends keyof Controls>(name: S, change: Partial<Controls[S]>): Controls => ({
  ...houseControls,
  [name]: { ...houseControls[name], ...change },
});

describe('a policy', () => {
  test('in force is the lower of deployment and firm @row IDN-59', () => {
    expect(lowerLevel('PROD', 'DEV')).toBe('DEV');
    expect(lowerLevel('STAGE', 'PROD')).toBe('STAGE');
  });

  test('each control has its own mode at each level @row IDN-59', () => {
    expect(modeAt(houseControls.emailVerification, 'DEV')).toBe('REPORT');
    expect(modeAt(houseControls.emailVerification, 'STAGE')).toBe('ENFORCE');
    expect(modeAt({}, 'PROD')).toBe('ENFORCE');
  });

  test('figures that are not enforced give way to the house’s @row IDN-59', () => {
    const controls = withControl('sessions', { idleMinutes: 60, modes: { ...houseControls.sessions.modes!, dev: 'OFF' } });
    expect(figuresAt(controls, 'sessions', 'PROD').idleMinutes).toBe(60);
    expect(figuresAt(controls, 'sessions', 'DEV').idleMinutes).toBe(720);
  });

  test('says which controls changed @row IDN-58', () => {
    const { changed, events, set } = put(houseControls, withControl('sessions', { perUser: 3 }), 4);
    expect(changed).toEqual(['sessions']);
    expect(events).toEqual([{ type: 'identity.security_policy.changed', data: { version: 4, control: 'sessions', mode: 'ENFORCE' } }]);
    expect(set.sessions.perUser).toBe(3);
    expect(put(houseControls, houseControls, 5).changed).toEqual([]);
  });

  test.each([
    ['a shorter password', withControl('passwords', { minLength: 9 })],
    ['passwords off', withControl('passwords', { modes: off })],
    ['no lockout', withControl('lockout', { modes: off })],
    ['older keys', withControl('keys', { maxAgeDays: 731 })],
    ['keys off', withControl('keys', { modes: off })],
  ])('has floors in PROD: %s @row IDN-59', (_, wanted) => {
    expect(() => put(houseControls, wanted, 1)).toThrow(expect.objectContaining({ kind: 'RULE', code: 'policy.below_floor' }));
  });
});
