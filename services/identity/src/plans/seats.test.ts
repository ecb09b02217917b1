import { expect, test } from '@jest/globals';
import { tierQuotas } from './plan.ts';
import { refuseFullHouse } from './seats.ts';

const seats = ({ active, suspended, invited }: Record<'active' | 'suspended' | 'invited', number>) => active + suspended + invited;

test('23 active, 1 suspended and 1 invited fill BASIC; one less leaves a seat @row IDN-14', () => {
  const full = seats({ active: 23, suspended: 1, invited: 1 });
  expect(() => refuseFullHouse(full, tierQuotas.BASIC)).toThrow(
    expect.objectContaining({ kind: 'RULE', code: 'quota.users', details: { seats: 25, taken: 25, wanted: 1 } }),
  );
  expect(() => refuseFullHouse(full - 1, tierQuotas.BASIC)).not.toThrow();
});

test('several at once need a seat each @row IDN-14', () => {
  expect(() => refuseFullHouse(20, tierQuotas.BASIC, 5)).not.toThrow();
  expect(() => refuseFullHouse(20, tierQuotas.BASIC, 6)).toThrow(expect.objectContaining({ code: 'quota.users' }));
});

test('ENTERPRISE has room for everybody @row IDN-14', () => {
  expect(() => refuseFullHouse(5_000, tierQuotas.ENTERPRISE, 100)).not.toThrow();
});
