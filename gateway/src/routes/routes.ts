// Every route of the contracts, ready to be served.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { routes as declared } from '@throughline/contracts/gen/routes.gen';
import type { MethodSpec } from '@throughline/contracts/method';
import { deprecations } from '../docs/deprecations.ts';
import { describeRoute, type Route } from './route.ts';

export function declaredRoutes(catalogue: Readonly<Record<string, MethodSpec>> = methods): Route[] {
  const old = deprecations();
  const read = new Set(declared.filter(([verb]) => verb === 'GET').map(([, path]) => shapeOf(path)));
  const readable = (path: string) => read.has(shapeOf(path));
  return declared.map(([verb, path, method]) =>
    describeRoute(verb, path, catalogue[method]!, { deprecation: old.get(`${verb} ${path}`), readable }),
  );
}

const shapeOf = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '{}');
