// Path, query and body as one message (GTW-2). Every fault is collected, so that one answer names them all.
import { emptyMessage, fieldsByName, fromJson, type JsonFault } from '@throughline/contracts/json';
import type { FieldShape, MessageShape } from '@throughline/contracts/shape';
import { invalidFields, malformed } from '@throughline/chassis/errors';
import type { Match } from './route-table.ts';
import type { Route } from './route.ts';
import { parseStrictly } from './strict-json.ts';

type Json = Record<string, unknown>;

export interface Asked {
  message: Json;
  /** The version that the body of a change names (it may, beside If-Match). */
  version: number | undefined;
}

export function requestMessage({ route, values }: Match, query: string, body: Buffer): Asked {
  const faults: JsonFault[] = [];
  const message = emptyMessage(route.method.request);
  const named = route.body === 'NONE' ? {} : bodyMembers(body);
  const version = route.versionInBody ? takeVersion(named, faults) : undefined;
  if (query !== '') setQuery(route, message, query, faults);
  if (route.body === 'AS_QUERY') setFields(route.query, message, named, faults);
  else if (route.body !== 'NONE') setBody(route, route.body, message, named, faults);
  setPath(route, message, values, faults);
  if (faults.length > 0) throw invalidFields(...faults);
  return { message, version };
}

function bodyMembers(body: Buffer): Json {
  const json = body.length === 0 ? {} : parseStrictly(body);
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Json;
  throw invalidFields({ field: 'body', code: 'type', message: 'must be an object' });
}

function takeVersion(named: Json, faults: JsonFault[]): number | undefined {
  const { version } = named;
  delete named['version'];
  if (version === undefined || version === null) return undefined;
  if (Number.isSafeInteger(version)) return version as number;
  faults.push({ field: 'version', code: 'type', message: 'must be a whole number' });
  return undefined;
}

function setBody(route: Route, body: 'WHOLE' | FieldShape, message: Json, named: Json, faults: JsonFault[]): void {
  if (body === 'WHOLE') {
    const read = fromJson(route.method.request, named, faults, { except: route.notInBody });
    for (const name of Object.keys(named)) message[name] = read[name];
  } else {
    message[body.name] = body.message
      ? fromJson(body.message(), named, faults)
      : fromJson({ ...route.method.request, fields: [body] }, { [body.name]: named }, faults)[body.name]; // free JSON
  }
  if (route.masked) message['updateMask'] = Object.keys(named).flatMap((name) => [name, ...partsNamed(route, name, named[name])]);
}

/** What the body names within one of its objects: 'locale.timeZone' tells a field that is cleared from one that is left out. */
function partsNamed({ method }: Route, name: string, value: unknown): string[] {
  const field = fieldsByName(method.request).get(name);
  if (field?.kind !== 'MESSAGE' || field.repeated || field.map || typeof value !== 'object' || value === null) return [];
  return Object.keys(value).map((part) => `${name}.${part}`);
}

function setQuery(route: Route, message: Json, query: string, faults: JsonFault[]): void {
  const fields = fieldsByName(route.query);
  const given = Object.create(null) as Json; // no name a caller sends means anything here
  for (const [name, text] of new URLSearchParams(query)) {
    const field = fields.get(name);
    const value = field ? typed(field, text) : text;
    if (field?.repeated) given[name] = [...((given[name] as unknown[]) ?? []), value];
    else if (name in given) faults.push({ field: name, code: 'repeated', message: 'is given twice' });
    else given[name] = value;
  }
  // In a message 0 stands for the usual size; who writes it out asks for a page of none.
  if (given['pageSize'] === 0) faults.push({ field: 'pageSize', code: 'out_of_range', message: 'must be 1 to 200' });
  setFields(route.query, message, given, faults);
}

function setFields(shape: MessageShape, message: Json, given: Json, faults: JsonFault[]): void {
  const read = fromJson(shape, given, faults);
  for (const name of Object.keys(given)) message[name] = read[name];
}

function setPath({ pathFields, method }: Route, message: Json, values: readonly string[], faults: JsonFault[]): void {
  if (pathFields.length === 0) return;
  const given = Object.fromEntries(pathFields.map((field, index) => [field.name, typed(field, decoded(values[index]!))]));
  const read = fromJson({ ...method.request, fields: pathFields }, given, faults);
  Object.assign(message, read);
}

/** A text as the JSON value its field asks for; one that does not fit stays text, and is refused as such. */
function typed({ kind }: FieldShape, text: string): unknown {
  if (kind === 'INT') return /^-?\d{1,16}$/.test(text) ? Number(text) : text;
  if (kind === 'DOUBLE') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  // A flag may be named alone: ?window=365&rollUp.
  if (kind === 'BOOL') return text === 'true' || text === '' ? true : text === 'false' ? false : text;
  return text;
}

function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    throw malformed('request.malformed', 'The path holds a broken escape.');
  }
}
