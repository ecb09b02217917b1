import { describe, expect, test } from '@jest/globals';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { openApiDocument } from '../docs/openapi-document.ts';
import { describeRoute } from './route.ts';
import { routeTable } from './route-table.ts';
import { declaredRoutes } from './routes.ts';

const getTeam = methods['/throughline.identity.v1.TeamService/GetTeam']!;
const labels = ['GET /t/{id}', 'GET /t/search', 'DELETE /t/{id}', 'GET /t/{id}/parts', 'POST /t/search/saved', 'GET /t/{id}/parts/{part}'];
const labelled = (label: string) => ({ ...describeRoute(label.split(' ')[0]!, '/none', getTeam), label });
const table = routeTable(labels.map(labelled));
const found = (verb: string, path: string) => {
  const match = table.find(verb, path);
  return match && [match.route.label, ...match.values];
};

describe('the table of routes', () => {
  test('a fixed segment stands before a parameter @row GTW-1 @row ACC-2', () => {
    expect(found('GET', '/t/search')).toEqual(['GET /t/search']);
    expect(found('GET', '/t/7')).toEqual(['GET /t/{id}', '7']);
    expect(found('GET', '/t/7/parts/9')).toEqual(['GET /t/{id}/parts/{part}', '7', '9']);
  });

  test('a fixed way that leads nowhere is given up for the parameter @row ACC-2', () => {
    expect(found('GET', '/t/search/parts')).toEqual(['GET /t/{id}/parts', 'search']);
  });

  test.each([['/'], ['/t'], ['/t/'], ['/t/7/'], ['/t/7/other'], ['/T/7'], ['//t/7'], ['/t/7/parts/9/10'], ['']])(
    'knows no path %s @row GTW-1',
    (path) => {
      expect(table.find('GET', path)).toBeUndefined();
      expect(table.verbs(path)).toEqual([]);
    },
  );

  test('another verb names those that the path takes @row GTW-1', () => {
    expect(() => table.find('PATCH', '/t/7')).toThrow(
      expect.objectContaining({ code: 'method.not_allowed', details: { allow: ['GET', 'DELETE'] } }),
    );
  });

  test('a HEAD is a GET', () => {
    expect(found('HEAD', '/t/7')).toEqual(['GET /t/{id}', '7']);
  });

  test('routes served are the operations of the OpenAPI document, and each leads to itself @row SEC-22', () => {
    const routes = declaredRoutes();
    const documented = Object.entries(openApiDocument.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    expect(routes.map(({ label }) => label).toSorted()).toEqual(documented.toSorted());
    const all = routeTable(routes);
    for (const route of routes) {
      const path = route.label.split(' ')[1]!.replaceAll(/\{[^}]+\}/g, 'x');
      expect(all.find(route.verb, path)?.route).toBe(route);
    }
  });
});
