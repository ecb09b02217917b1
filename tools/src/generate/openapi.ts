// The OpenAPI 3.1 document (gen/openapi.json): every route that the gateway serves, from the same shapes that it checks by.
import type { HttpRule } from '@throughline/contracts/method';
import type { Method } from './catalogue.ts';
import type { Schema } from './json-schema.ts';
import { operation, tagOf } from './openapi-operation.ts';
import { fieldProblemSchema, problemSchema, sharedProblems } from './openapi-problems.ts';
import { SchemaComponents } from './openapi-schemas.ts';
import { listRoutes } from './routes.ts';

export function openApi(methods: readonly Method[]): Schema {
  const components = new SchemaComponents();
  components.add('Problem', problemSchema);
  components.add('FieldProblem', fieldProblemSchema);
  const paths = pathItems(methods, components);
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/', description: 'The gateway that serves this document.' }],
    security: [{ session: [] }, { apiKey: [] }],
    tags: tags(methods),
    paths,
    components: {
      schemas: components.all(),
      responses: named(sharedProblems(), 'responses', paths),
      parameters: named(sharedParameters, 'parameters', paths),
      headers: sharedHeaders,
      securitySchemes,
    },
  };
}

/** The shared parts that some path names; a document lists no others. */
function named(shared: Schema, kind: string, paths: Schema): Schema {
  const text = JSON.stringify(paths);
  return Object.fromEntries(Object.entries(shared).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)));
}

function pathItems(methods: readonly Method[], components: SchemaComponents): Schema {
  const operationId = namer();
  const paths: Record<string, Schema> = {};
  for (const [verb, path, grpcPath] of listRoutes(methods)) {
    const method = methods.find((each) => each.path === grpcPath);
    const http = method?.http.find((rule) => rule.verb === verb && rule.path === path);
    if (method === undefined || http === undefined) continue;
    (paths[path] ??= {})[verb.toLowerCase()] = operation(method, http, operationId(method, http), components);
  }
  return paths;
}

// An id must be one operation's alone: the second route of an RPC says by which parameter it is reached.
function namer(): (method: Method, http: HttpRule) => string {
  const taken = new Set<string>();
  return (method, http) => {
    const plain = `${method.service}${method.name}`;
    const isSecond = method.http.indexOf(http) > 0;
    const base = isSecond ? `${plain}At${method.http.indexOf(http) + 1}` : plain;
    const id = taken.has(base) ? `${base}Of${method.proto.service}` : base;
    taken.add(id);
    return id;
  };
}

function tags(methods: readonly Method[]): Schema[] {
  const routed = methods.filter(({ http }) => http.length > 0);
  const described = new Map(routed.map((method) => [tagOf(method), method.proto.comment || `${method.proto.noun} of ${method.service}.`]));
  return [...described].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, description]) => ({ name, description }));
}

const info: Schema = {
  title: 'Throughline',
  version: '1.0.0',
  summary: 'Runs a professional-services firm from the first enquiry to the last cent collected.',
  description: [
    'JSON both ways, camelCase. Unknown members of a request are refused. PATCH changes the members that the body names; null clears.',
    'Lists are paged by `pageSize` and `pageToken`. An `Idempotency-Key` on any POST or PATCH makes its effect happen once and replays the first answer for 24 hours.',
    'A resource carries its `version`, also as `ETag`; a stale `If-Match` is answered with 412. Errors are `application/problem+json` with a stable `code`.',
    'The gateway allows a body of 1 MiB, 4 MiB for batches.',
  ].join('\n\n'),
  contact: { name: 'Throughline' },
  license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
};

const header = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

const sharedParameters: Schema = {
  'Idempotency-Key': header('Idempotency-Key', 'Made when the intent began; retries share it.', {
    type: 'string',
    minLength: 1,
    maxLength: 255,
  }),
  'If-Match': header('If-Match', 'The version that the caller saw, `"3"`; another now answers 412.', {
    type: 'string',
    pattern: '^"\\d+"$',
  }),
  'If-None-Match': header('If-None-Match', 'The version that the caller holds, `"3"`; still so now answers 304.', { type: 'string' }),
  'X-Tenant-Id': header('X-Tenant-Id', 'The firm meant, for a person who belongs to several.', { type: 'string', format: 'uuid' }),
};

const sharedHeaders: Schema = {
  ETag: { description: 'The version of the resource.', schema: { type: 'string' }, example: '"1"' },
  Location: { description: 'Where it is.', schema: { type: 'string', format: 'uri-reference' } },
  'Retry-After': { description: 'Seconds until it is worth asking again.', schema: { type: 'integer', minimum: 0 } },
};

const securitySchemes: Schema = {
  session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of a session.' },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'The key of a service account.' },
};
