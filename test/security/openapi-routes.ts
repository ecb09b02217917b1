// The public routes as the OpenAPI document tells them: what the generated matrices walk through.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { routes } from '@throughline/contracts/gen/routes.gen';
import type { MethodSpec } from '@throughline/contracts/method';

export interface OpenApiRoute {
  verb: string;
  /** /api/v1/identity/teams/{id} */
  path: string;
  method: MethodSpec;
  /** The document's example of the request body. */
  body: unknown;
  /** What a DELETE names in its query: which member, which client. */
  query: string;
}

interface Operation {
  parameters?: { name?: string; in?: string; example?: unknown }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
}

const file = path.resolve(import.meta.dirname, '../../packages/contracts/gen/openapi.json');
export const document = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

export const openApiRoutes: readonly OpenApiRoute[] = routes.map(([verb, routePath, grpcPath]) => ({
  verb,
  path: routePath,
  method: methods[grpcPath]!,
  body: operation(verb, routePath)?.requestBody?.content['application/json']?.example,
  query: verb === 'DELETE' ? queryOf(operation(verb, routePath)) : '',
}));

function operation(verb: string, routePath: string): Operation | undefined {
  return document.paths[routePath]?.[verb.toLowerCase()];
}

function queryOf(given: Operation | undefined): string {
  const named = (given?.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.example !== undefined);
  return named.length === 0
    ? ''
    : `?${new URLSearchParams(Object.fromEntries(named.map(({ name, example }) => [name!, String(example)]))).toString()}`;
}

export const withParameters = (routePath: string, values: Readonly<Record<string, string>>) =>
  routePath.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name]!));

export const parametersOf = (routePath: string) => [...routePath.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
