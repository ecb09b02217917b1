import { expect, test } from '@jest/globals';
import { problemCode } from './problem-status.ts';

test.each([
  ['auth.invalid_credentials', 401],
  ['permission.denied', 403],
  ['not_found', 404],
  ['auth.email_taken', 409],
  ['state.invalid_transition', 409],
  ['tenant.last_owner', 409],
  ['version.stale', 412],
  ['team_member.owner', 409],
  ['role.cycle', 422],
  ['auth.locked', 429],
  ['service.unavailable', 503],
])('%s answers with %i', (code, status) => {
  expect(problemCode(code)).toEqual({ code, status });
});

test('a status written before the code wins', () => {
  expect(problemCode('409 role.cycle')).toEqual({ code: 'role.cycle', status: 409 });
});
