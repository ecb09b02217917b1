import { expect, test } from '@jest/globals';
import type { Method } from './catalogue.ts';
import { listRoutes } from './routes.ts';

const method = (path: string, ...routes: string[]): Method =>
  ({ path, http: routes.map((route) => ({ verb: 'GET', path: route, body: '' })) }) as unknown as Method;

test('a fixed segment stands before a parameter, at any depth @row ACC-2', () => {
  const routes = listRoutes([
    method('one', '/api/v1/crm/leads/{id}/notes', '/api/v1/crm/leads/{id}'),
    method('two', '/api/v1/crm/leads/export', '/api/v1/crm/{entity}/export'),
    method('three', '/api/v1/crm/leads'),
  ]);
  expect(routes.map(([, path]) => path)).toEqual([
    '/api/v1/crm/leads',
    '/api/v1/crm/leads/export',
    '/api/v1/crm/leads/{id}',
    '/api/v1/crm/leads/{id}/notes',
    '/api/v1/crm/{entity}/export',
  ]);
});
