import { describe, expect, test } from '@jest/globals';
import { houseControls } from '../security-policy/policy.ts';
import { choosePassword, type Choice } from './choose.ts';
import type { Hashing } from './hashing.pool.ts';

// Says what it was asked; hashing itself has its own tests.
const hashing: Hashing = {
  hash: (password) => Promise.resolve(`#${password}`),
  matches: (stored, password) => Promise.resolve(stored === `#${password}`),
};
const passwords = houseControls.passwords;
const choice: Choice = {
  password: 'copper-meadow-lantern-4',
  owner: { email: 'ada.king@x.io', name: 'Ada King', firmName: 'Engine Works' },
  formerHashes: ['#present-password-1', '#former-password-1'],
  controls: houseControls,
  level: 'PROD',
};

const lenient = (mode: 'REPORT' | 'OFF') => ({
  ...houseControls,
  passwords: { ...passwords, modes: { dev: mode, stage: mode, prod: 'ENFORCE' as const } },
});

describe('choosing a password', () => {
  test('hashes its one spelling @row IDN-26', async () => {
    expect(await choosePassword(hashing, { ...choice, password: 'cafe\u0301-lantern-99' })).toEqual({
      hash: '#café-lantern-99',
      reported: undefined,
    });
  });

  test('refuses the present one and those before it, as many as the policy says @row IDN-26', async () => {
    const again = { ...choice, password: 'former-password-1' };
    await expect(choosePassword(hashing, again)).rejects.toMatchObject({ code: 'password.reused' });
    const forgetful = { ...houseControls, passwords: { ...passwords, history: 1 } };
    await expect(choosePassword(hashing, { ...again, controls: forgetful })).resolves.toBeDefined();
  });

  test('where the policy only reports, records and lets pass @row IDN-59', async () => {
    const short = { ...choice, password: 'tiny' };
    expect(await choosePassword(hashing, { ...short, controls: lenient('REPORT'), level: 'DEV' })).toEqual({
      hash: '#tiny',
      reported: 'password.too_short',
    });
    expect(await choosePassword(hashing, { ...short, controls: lenient('OFF'), level: 'STAGE' })).toEqual({
      hash: '#tiny',
      reported: undefined,
    });
    await expect(choosePassword(hashing, { ...short, controls: lenient('OFF') })).rejects.toMatchObject({ code: 'password.too_short' });
  });
});
