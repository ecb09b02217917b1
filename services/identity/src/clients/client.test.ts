import { expect, test } from '@jest/globals';
import { byHand, enlist, scopeChanged, scopeOf } from './client.ts';

const advisor = { id: 'cy', clientScope: 'ASSIGNED' as const, version: 4 };
const clients = { companyIds: ['acme'], bookIds: ['b1'] };

test('a company, a book or both are listed, but not neither @row IDN-48', () => {
  expect(enlist({ userId: 'cy', companyId: 'acme' }, byHand).set).toMatchObject({ userId: 'cy', companyId: 'acme', source: 'MANUAL' });
  expect(enlist({ userId: 'cy', bookId: 'b1' }, { source: 'ADVISORY', via: 'a1' }).set).toMatchObject({ bookId: 'b1' });
  expect(() => enlist({ userId: 'cy' }, byHand)).toThrow(expect.objectContaining({ code: 'validation.failed' }));
});

test('a change tells the whole list under the next version @row IDN-48', () => {
  expect(scopeOf(advisor, clients)).toEqual({ userId: 'cy', mode: 'ASSIGNED', ...clients, version: 4 });
  expect(scopeChanged(advisor, clients).events).toEqual([
    { type: 'identity.client_scope.changed', data: { userId: 'cy', mode: 'ASSIGNED', ...clients, version: 5 } },
    { type: 'identity.access.changed', data: { userIds: ['cy'], everyone: false } },
  ]);
});
