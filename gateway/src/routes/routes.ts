// Every route of the contracts, ready to be served.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { routes as declared } from '@throughline/contracts/gen/routes.gen';
import type { MethodSpec } from '@throughline/contracts/method';
import { deprecations } from '../docs/deprecations.ts';
import { describeRoute, type Route } from './route.ts';

export function declaredRoutes(catalogue: Readonly<Record<string, MethodSpec>> = methods): Route[] {
  const old = deprecations();
  return declared.map(([verb, path, method]) => describeRoute(verb, path, catalogue[method]!, old.get(`${verb} ${path}`)));
}
