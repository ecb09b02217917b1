import { expect, test } from '@jest/globals';
import { homeFirm, shownMembership, type PersonsFirm } from './firm.ts';

const firm = (id: string, membership: PersonsFirm['membership'] = 'ACTIVE'): PersonsFirm => ({
  id,
  name: id,
  slug: id,
  status: 'ACTIVE',
  environment: 'PROD',
  membership,
  roleKeys: ['OWNER'],
});

test('a person goes where they last were, else to the firm they joined first @row IDN-21', () => {
  expect(homeFirm([firm('a'), firm('b')], 'b')?.id).toBe('b');
  expect(homeFirm([firm('a'), firm('b', 'SUSPENDED')], 'b')?.id).toBe('a');
  expect(homeFirm([firm('a', 'ENDED')], undefined)).toBeUndefined();
});

test('a membership is shown without what is the house’s own @row IDN-21', () => {
  expect(shownMembership(firm('a'))).toEqual({ tenant: { id: 'a', name: 'a', slug: 'a', status: 'ACTIVE' }, roles: ['OWNER'] });
});
