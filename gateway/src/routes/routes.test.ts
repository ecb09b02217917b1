import { expect, test } from '@jest/globals';
import { declaredRoutes } from './routes.ts';

const located = new Map(declaredRoutes().map(({ label, located: where }) => [label, where]));

test('a Location is where the new resource can be read, and none leads nowhere @row GTW-1', () => {
  expect(located.get('POST /api/v1/identity/teams')).toBe('BELOW');
  expect(located.get('POST /api/v1/identity/users/{userId}/clients')).toBe('BELOW');
  expect(located.get('POST /api/v1/crm/activities/create-task')).toBe('BESIDE');
  // One's own firm is at /identity/tenant: no path names a firm by its id.
  expect(located.get('POST /api/v1/identity/tenants')).toBeUndefined();
});
