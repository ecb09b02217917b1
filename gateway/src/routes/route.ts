// A route: one RPC as REST shows it. All that can be known of it before a call is worked out once, at start.
import { fieldsByName } from '@throughline/contracts/json';
import type { MethodSpec } from '@throughline/contracts/method';
import type { FieldShape, MessageShape } from '@throughline/contracts/shape';

const bodyBytesMax = 1024 * 1024;
const largeBodyBytesMax = 4 * 1024 * 1024;
const readMs = 5_000;
const writeMs = 10_000;
const exportMs = 600_000;

export interface Route {
  /** GET /api/v1/crm/leads/{id}: the name of its spans, metrics and log lines. */
  label: string;
  /** Of its spans. */
  attributes: Record<string, string>;
  verb: string;
  method: MethodSpec;
  /** The request's fields that stand in the path, in its order. */
  pathFields: readonly FieldShape[];
  /** The request's fields that may stand in the query. */
  query: MessageShape;
  /** All that the body may not name, since it comes from elsewhere. */
  notInBody: ReadonlySet<string>;
  /** A DELETE may name in its body what it may name in its query: clients differ in which of them they can send. */
  body: 'NONE' | 'WHOLE' | 'AS_QUERY' | FieldShape;
  bodyBytesMax: number;
  deadlineMs: number;
  /** A PATCH tells its service which fields the body named. */
  masked: boolean;
  /** A change that may say in its body which version it was made from. */
  versionInBody: boolean;
  /** The answer carries its version, which becomes its ETag. */
  versioned: boolean;
  /** The answer is a new resource, which gets a Location: below this path, or beside it where the path ends with a verb. */
  located: 'BELOW' | 'BESIDE' | undefined;
  /** Fields of request and answer that browsers keep in a cookie. */
  cookies: { request: readonly FieldShape[]; answer: readonly FieldShape[] };
  /** The bytes of a streamed file. */
  bytes: FieldShape | undefined;
  deprecation: Deprecation | undefined;
}

/** What callers of an old route are told (GTW-24). */
export interface Deprecation {
  /** When it was declared old, and when it ends: dates. */
  since: string;
  sunset: string | undefined;
  link: string | undefined;
}

export const pathParameters = (path: string): string[] => [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);

/** Whether there is something to read at a path, whatever its parameters are called. */
export type Readable = (path: string) => boolean;

export function describeRoute(
  verb: string,
  path: string,
  method: MethodSpec,
  { deprecation, readable = () => true }: { deprecation?: Deprecation | undefined; readable?: Readable } = {},
): Route {
  const rule = method.http.find((http) => http.verb === verb && http.path === path);
  const request = fieldsByName(method.request);
  const answer = fieldsByName(method.response);
  const pathFields = pathParameters(path).map((name) => request.get(name)!);
  const inPath = new Set(pathFields.map(({ name }) => name));
  const changes = verb === 'PATCH' || verb === 'PUT';
  const body = !rule?.body ? (verb === 'DELETE' ? 'AS_QUERY' : 'NONE') : rule.body === '*' ? 'WHOLE' : request.get(rule.body)!;
  return {
    label: `${verb} ${path}`,
    attributes: { 'http.request.method': verb, 'http.route': path },
    verb,
    method,
    pathFields,
    query: { ...method.request, fields: body === 'WHOLE' ? [] : method.request.fields.filter((field) => mayBeQuery(field, inPath, body)) },
    notInBody: new Set([...inPath, 'updateMask']),
    body,
    bodyBytesMax: method.largeBody ? largeBodyBytesMax : bodyBytesMax,
    deadlineMs: method.streaming ? exportMs : method.kind === 'QUERY' ? readMs : writeMs,
    masked: request.get('updateMask')?.kind === 'MASK',
    versionInBody: changes && !request.has('version'),
    versioned: answer.get('version')?.kind === 'INT',
    located: method.successStatus === 201 && answer.get('id')?.kind === 'STRING' ? placeOf(path, readable) : undefined,
    cookies: { request: method.request.fields.filter(inCookie), answer: method.response.fields.filter(inCookie) },
    bytes: method.response.fields.find(({ kind }) => kind === 'BYTES'),
    deprecation,
  };
}

const placeOf = (path: string, readable: Readable): Route['located'] =>
  readable(`${path}/{id}`) ? 'BELOW' : readable(`${parentOf(path)}/{id}`) ? 'BESIDE' : undefined;

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

const inCookie = ({ cookie }: FieldShape): boolean => cookie !== '';

const mayBeQuery = (field: FieldShape, inPath: ReadonlySet<string>, body: Route['body']): boolean =>
  !inPath.has(field.name) && field !== body && field.kind !== 'MASK' && field.kind !== 'MESSAGE' && !field.map;
