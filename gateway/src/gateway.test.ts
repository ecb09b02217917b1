import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { teamId } from './testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';

const teams = '/api/v1/identity/teams';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.close());

describe('a call to the API', () => {
  test('reads a resource @row GTW-1', async () => {
    const answer = await gateway.as(`${teams}/${teamId}`);
    expect(answer.json).toMatchObject({ id: teamId, name: 'Advisory', version: 3, parentId: null, createdAt: '2026-03-01T09:30:00Z' });
    expect(answer.status).toBe(200);
  });
});
