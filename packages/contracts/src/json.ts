// JSON as the REST API and the events speak it, straight from a message's shape: camelCase, short enum names, every
// field present (null where absent), and a request's unknown or mistyped member named instead of passed over.
import type { FieldShape, MessageShape } from './shape.ts';

export interface JsonFault {
  field: string;
  code: string;
  message: string;
}

type Json = Record<string, unknown>;

// ---- writing --------------------------------------------------------------------------------------------------

export function toJson(shape: MessageShape, message: unknown): Json {
  const json: Json = {};
  const source = message as Json;
  for (const field of shape.fields) {
    const value = source[field.name];
    if (value === undefined && field.omitWhenAbsent) continue;
    json[field.name] = valueToJson(field, value);
  }
  return json;
}

function valueToJson(field: FieldShape, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (field.repeated) return (value as unknown[]).map((item) => itemToJson(field, item));
  if (field.map) return Object.fromEntries(Object.entries(value as Json).map(([key, item]) => [key, itemToJson(field, item)]));
  return itemToJson(field, value);
}

function itemToJson(field: FieldShape, value: unknown): unknown {
  switch (field.kind) {
    case 'MESSAGE':
      return toJson(field.message!(), value);
    case 'TIMESTAMP':
      return instantText(value as Date);
    case 'BYTES':
      return Buffer.from(value as Uint8Array).toString('base64');
    case 'ENUM':
      return value === 'UNSPECIFIED' ? null : value;
    default:
      return value;
  }
}

const dayMs = 86_400_000;
let lastDay = Number.NaN;
let lastDayText = '';

/**
 * RFC 3339 in UTC, with milliseconds only where there are any. Most instants shown in a row are of one day, so its text is
 * kept: 0.1 µs in place of toISOString's 2 µs, and a list of 50 holds a hundred.
 */
export function instantText(instant: Date): string {
  const ms = instant.getTime();
  const day = Math.floor(ms / dayMs);
  if (day !== lastDay) {
    lastDayText = instant.toISOString().split('T', 1)[0]!;
    lastDay = day;
  }
  const seconds = Math.floor((ms - day * dayMs) / 1_000);
  const fraction = ms - day * dayMs - seconds * 1_000;
  const time = `${twoDigits[Math.floor(seconds / 3_600)]}:${twoDigits[Math.floor(seconds / 60) % 60]}:${twoDigits[seconds % 60]}`;
  return fraction === 0 ? `${lastDayText}T${time}Z` : `${lastDayText}T${time}.${String(fraction).padStart(3, '0')}Z`;
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

// ---- reading --------------------------------------------------------------------------------------------------

export interface ReadOptions {
  /** Members that callers may not set here: path parameters, fields the gateway fills. */
  except?: ReadonlySet<string>;
  /** The house's own JSON (events): computed fields may be set, members of a newer sender are passed over. */
  trusted?: boolean;
}

/** Reads a message; what is wrong is collected with its path, so that one answer names every fault. */
export function fromJson(shape: MessageShape, json: unknown, faults: JsonFault[], options: ReadOptions = {}, path = ''): Json {
  const message = emptyMessage(shape);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    faults.push(fault(path, 'type', 'must be an object'));
    return message;
  }
  const fields = fieldsByName(shape);
  for (const [name, value] of Object.entries(json)) {
    const field = fields.get(name);
    const at = path === '' ? name : `${path}.${name}`;
    if (!field || options.except?.has(name)) {
      if (!options.trusted) faults.push(fault(at, 'unknown', 'is not a field of this request'));
    } else if (field.computed && !options.trusted) {
      faults.push(fault(at, 'read_only', 'is set by the house'));
    } else {
      message[name] = valueFromJson(field, value, faults, options, at);
    }
  }
  return message;
}

const fieldMaps = new WeakMap<MessageShape, Map<string, FieldShape>>();

export function fieldsByName(shape: MessageShape): Map<string, FieldShape> {
  let fields = fieldMaps.get(shape);
  if (!fields) {
    fields = new Map(shape.fields.map((field) => [field.name, field]));
    fieldMaps.set(shape, fields);
  }
  return fields;
}

export function emptyMessage(shape: MessageShape): Json {
  const message: Json = {};
  for (const field of shape.fields) message[field.name] = emptyValue(field);
  return message;
}

function emptyValue(field: FieldShape): unknown {
  if (field.repeated) return [];
  if (field.map) return {};
  if (field.optional) return undefined;
  switch (field.kind) {
    case 'STRING':
      return '';
    case 'BOOL':
      return false;
    case 'INT':
    case 'DOUBLE':
      return 0;
    case 'BYTES':
      return Buffer.alloc(0);
    case 'ENUM':
      return 'UNSPECIFIED';
    default:
      return undefined;
  }
}

function valueFromJson(field: FieldShape, value: unknown, faults: JsonFault[], options: ReadOptions, at: string): unknown {
  if (value === null) return field.kind === 'VALUE' && !field.repeated && !field.map ? null : emptyValue(field);
  if (field.repeated) {
    if (!Array.isArray(value)) return refused(field, faults, at, 'must be a list');
    return value.map((item, index) => itemFromJson(field, item, faults, options, `${at}[${index}]`));
  }
  if (field.map) {
    if (typeof value !== 'object' || Array.isArray(value)) return refused(field, faults, at, 'must be an object');
    if (!Object.keys(value).every(isText)) return refused(field, faults, at, noText);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, itemFromJson(field, item, faults, options, `${at}.${key}`)]),
    );
  }
  return itemFromJson(field, value, faults, options, at);
}

function itemFromJson(field: FieldShape, value: unknown, faults: JsonFault[], options: ReadOptions, at: string): unknown {
  switch (field.kind) {
    case 'STRING':
      if (typeof value !== 'string') return refused(field, faults, at, 'must be a string');
      if (!isText(value)) return refused(field, faults, at, noText);
      // Addresses of mail are mostly pasted: blanks around one are none of it (CRM-7).
      return field.rules.format === 'EMAIL' ? value.trim() : value;
    case 'BOOL':
      return typeof value === 'boolean' ? value : refused(field, faults, at, 'must be true or false');
    case 'INT':
      return Number.isSafeInteger(value) ? value : refused(field, faults, at, 'must be a whole number within ±(2^53-1)');
    case 'DOUBLE':
      return typeof value === 'number' && Number.isFinite(value) ? value : refused(field, faults, at, 'must be a number');
    case 'ENUM':
      if (typeof value === 'string' && field.values!.includes(value)) return value;
      return refused(field, faults, at, `must be one of ${field.values!.join(', ')}`);
    case 'MESSAGE':
      return fromJson(field.message!(), value, faults, { ...options, except: noNames }, at);
    case 'TIMESTAMP':
      return instantFrom(value) ?? refused(field, faults, at, 'must be an instant such as 2026-03-01T09:30:00Z');
    case 'BYTES':
      return typeof value === 'string' ? Buffer.from(value, 'base64') : refused(field, faults, at, 'must be base64');
    case 'STRUCT':
      if (typeof value !== 'object' || Array.isArray(value) || value === null) return refused(field, faults, at, 'must be an object');
      return holdsText(value) ? value : refused(field, faults, at, noText);
    case 'VALUE':
      return holdsText(value) ? value : refused(field, faults, at, noText);
    default:
      return value;
  }
}

const noText = 'holds a character that is no text';

/** PostgreSQL holds no NUL, and no text a person writes needs one; a lone surrogate is no text either. */
const isText = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed();

/** The same of every text within any JSON, the names of its members too. */
function holdsText(value: unknown): boolean {
  if (typeof value === 'string') return isText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(holdsText);
  return Object.entries(value).every(([name, member]) => isText(name) && holdsText(member));
}

const noNames: ReadonlySet<string> = new Set();
const instantForm = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const firstInstantMs = Date.parse('0001-01-01T00:00:00Z');
const lastInstantMs = Date.parse('9999-12-31T23:59:59.999Z');

export function instantFrom(value: unknown): Date | undefined {
  const [, year, month, day] = (typeof value === 'string' && instantForm.exec(value)) || [];
  if (day === undefined) return undefined;
  const instant = new Date(value as string);
  const ms = instant.getTime();
  if (!(ms >= firstInstantMs && ms <= lastInstantMs)) return undefined;
  // Date takes the 30th of February for the 2nd of March.
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() ? instant : undefined;
}

function refused(field: FieldShape, faults: JsonFault[], at: string, message: string): unknown {
  faults.push(fault(at, 'type', message));
  return emptyValue(field);
}

const fault = (field: string, code: string, message: string): JsonFault => ({ field: field === '' ? 'body' : field, code, message });
