import { expect, test } from '@jest/globals';
import { chosenFields, refuseUnfit, union } from './merge.ts';

const record = (id: string, fields: { name?: string; phone?: string }) => ({
  id,
  version: 1,
  createdAt: undefined,
  updatedAt: undefined,
  createdBy: '',
  ...fields,
});
const choosable = ['name', 'phone'] as const;

test('a record is not merged with itself, and only its own fields are chosen @row CRM-18', () => {
  const merging = { winnerId: 'w', loserIds: ['l'], choices: [] };
  expect(() => refuseUnfit(merging, choosable)).not.toThrow();
  expect(() => refuseUnfit({ ...merging, loserIds: ['l', 'w'] }, choosable)).toThrow(
    expect.objectContaining({ kind: 'RULE', code: 'merge.invalid' }),
  );
  expect(() => refuseUnfit({ ...merging, choices: [{ field: 'ownerId', fromId: 'l' }] }, choosable)).toThrow(
    expect.objectContaining({ code: 'validation.failed' }),
  );
  expect(() => refuseUnfit({ ...merging, choices: [{ field: 'name', fromId: 'stranger' }] }, choosable)).toThrow(
    expect.objectContaining({ code: 'validation.failed' }),
  );
});

test('what was chosen holds, then the winner, then whoever fills the gap first @row CRM-18', () => {
  const winner = record('w', { name: 'Winner' });
  const losers = [record('l', { name: 'Loser' }), record('m', { name: 'Other', phone: '+49301' })];
  expect(chosenFields(winner, losers, [], choosable)).toEqual({ phone: '+49301' });
  expect(chosenFields(winner, losers, [{ field: 'name', fromId: 'm' }], choosable)).toEqual({ name: 'Other', phone: '+49301' });
  expect(chosenFields(winner, losers, [{ field: 'phone', fromId: 'l' }], choosable)).toEqual({ phone: undefined });
  expect(
    union(
      [
        ['a', 'b'],
        ['b', 'c', 'd'],
      ],
      3,
    ),
  ).toEqual(['a', 'b', 'c']);
});
