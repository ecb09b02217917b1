// The flat route table (gen/routes.gen.ts), ordered so that the first match is the right one.
import type { Method } from './catalogue.ts';
import { generatedHeader, literal } from './print.ts';

export type Route = readonly [verb: string, path: string, method: string];

export function listRoutes(methods: readonly Method[]): Route[] {
  const routes = methods.flatMap((method) => method.http.map(({ verb, path }) => [verb, path, method.path] as const));
  return routes.toSorted((a, b) => comparePaths(a[1], b[1]) || a[0].localeCompare(b[0]));
}

export function printRoutes(routes: readonly Route[]): string {
  const rows = routes.map((route) => `  ${literal(route)},\n`).join('');
  return `${generatedHeader('Every route: verb, path, RPC. A fixed segment stands before {id}.')}\nexport const routes: readonly (readonly [verb: string, path: string, method: string])[] = [\n${rows}];\n`;
}

// A fixed segment beats a parameter (ACC-2).
function comparePaths(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [one, other] = [left[index] ?? '', right[index] ?? ''];
    const difference = Number(isParameter(one)) - Number(isParameter(other)) || compareText(one, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

// By code unit, so that the order is the same on every machine.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
