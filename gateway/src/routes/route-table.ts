// The table of all routes as a tree of path segments, generated from the contracts (GTW-1). A fixed segment stands before
// a parameter, so /teams/search is never taken for a team whose id is 'search' (ACC-2).
import { DomainError } from '@throughline/chassis/errors';
import type { Route } from './route.ts';

export interface Match {
  route: Route;
  /** The path's parameters as they stand in the address, in its order. */
  values: readonly string[];
}

interface Node {
  fixed: Map<string, Node>;
  parameter: Node | undefined;
  routes: Map<string, Route>;
}

export interface RouteTable {
  /** undefined: no route has this path. */
  find(verb: string, path: string): Match | undefined;
  /** The verbs that a path takes; empty where there is none. */
  verbs(path: string): string[];
}

export function routeTable(routes: readonly Route[]): RouteTable {
  const root = emptyNode();
  for (const route of routes) place(root, route);

  return {
    find(verb, path) {
      const values: string[] = [];
      const node = seek(root, path.split('/'), 1, values);
      if (!node) return undefined;
      // A HEAD is a GET whose answer stays at home.
      const route = node.routes.get(verb === 'HEAD' ? 'GET' : verb);
      if (!route) throw methodNotAllowed(verb, [...node.routes.keys()]);
      return { route, values };
    },
    verbs: (path) => [...(seek(root, path.split('/'), 1, [])?.routes.keys() ?? [])],
  };
}

const emptyNode = (): Node => ({ fixed: new Map(), parameter: undefined, routes: new Map() });

function place(root: Node, route: Route): void {
  let node = root;
  const path = route.label.slice(route.label.indexOf(' ') + 2);
  for (const segment of path.split('/')) node = segment.startsWith('{') ? (node.parameter ??= emptyNode()) : childOf(node, segment);
  node.routes.set(route.verb, route);
}

function childOf(node: Node, segment: string): Node {
  let child = node.fixed.get(segment);
  if (!child) node.fixed.set(segment, (child = emptyNode()));
  return child;
}

/** The node of a path that has any routes; a fixed way that leads nowhere is given up for the parameter. */
function seek(node: Node, segments: readonly string[], at: number, values: string[]): Node | undefined {
  if (at === segments.length) return node.routes.size > 0 ? node : undefined;
  const segment = segments[at]!;
  const fixed = node.fixed.get(segment);
  const found = fixed && seek(fixed, segments, at + 1, values);
  if (found) return found;
  if (!node.parameter || segment === '') return undefined;
  const depth = values.push(segment);
  const beyond = seek(node.parameter, segments, at + 1, values);
  if (!beyond) values.length = depth - 1;
  return beyond;
}

export const routeUnknown = () => new DomainError('MISSING', 'route.unknown', 'There is no such route.');

const methodNotAllowed = (verb: string, allow: readonly string[]) =>
  new DomainError('MALFORMED', 'method.not_allowed', `This path takes ${allow.join(', ')}, not ${verb}.`, { details: { allow } });
