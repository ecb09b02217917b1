// Field rules of the protos, checked before any handler runs. Every fault of a request is named at once.
import type { FieldRules, FieldShape, MessageShape } from '@throughline/contracts/shape';
import { DomainError, type FieldError } from '../errors.ts';
import { formatFault } from './formats.ts';

export function validate(shape: MessageShape, message: unknown): void {
  const faults: FieldError[] = [];
  checkMessage(shape, message as Record<string, unknown>, '', faults);
  if (faults.length > 0) throw refusal(faults);
}

/** One code for the whole answer: the faults' common one where the chapters name it, else validation.failed. */
export function refusal(faults: readonly FieldError[]): DomainError {
  const codes = new Set(faults.map((fault) => headlines.get(fault.code) ?? 'validation.failed'));
  const code = codes.size === 1 ? [...codes][0]! : 'validation.failed';
  return new DomainError('MALFORMED', code, faults.map((fault) => `${fault.field} ${fault.message}`).join('; '), { fields: faults });
}

const headlines = new Map([
  ['out_of_range', 'validation.out_of_range'],
  ['limit', 'limit.exceeded'],
  ['time_zone.unknown', 'time_zone.unknown'],
  ['custom_field.unknown', 'custom_field.unknown'],
  ['custom_field.invalid', 'custom_field.invalid'],
]);

function checkMessage(shape: MessageShape, message: Record<string, unknown>, path: string, faults: FieldError[]) {
  const named = message['updateMask'] as string[] | undefined;
  for (const field of shape.fields) {
    // What a PATCH does not name stays as it is, so nothing is asked of it.
    if (named && field.name !== 'id' && !named.includes(field.name)) continue;
    if (named && clearsWhatMustBe(field, message[field.name])) {
      faults.push({ field: path === '' ? field.name : `${path}.${field.name}`, code: 'required', message: 'cannot be cleared' });
      continue;
    }
    checkField(field, message[field.name], path === '' ? field.name : `${path}.${field.name}`, faults);
  }
}

/** A PATCH clears by null or ''; a text of a least length and a choice that is not optional cannot be cleared. */
function clearsWhatMustBe({ kind, optional, repeated, rules }: FieldShape, value: unknown): boolean {
  if (optional || repeated || rules.ignoreEmpty) return false;
  return kind === 'STRING' ? value === '' && (rules.minLength ?? 0) > 0 : kind === 'ENUM' && value === 'UNSPECIFIED';
}

function checkField(field: FieldShape, value: unknown, at: string, faults: FieldError[]) {
  const { rules } = field;
  if (isAbsent(field, value)) {
    if (rules.required) {
      faults.push({ field: at, code: 'required', message: 'is required' });
    } else if (field.repeated && rules.minItems) {
      faults.push({ field: at, code: 'required', message: `needs at least ${rules.minItems}` });
    }
    return;
  }
  if (rules.required && field.kind === 'STRING' && !field.repeated && !field.map && (value as string).trim() === '') {
    faults.push({ field: at, code: 'required', message: 'is required, and more than blanks' });
    return;
  }
  if (field.repeated) checkList(field, value as unknown[], at, faults);
  else if (field.map) checkMap(field, value as Record<string, unknown>, at, faults);
  else checkItem(field, rules, value, at, faults);
}

function checkList(field: FieldShape, values: unknown[], at: string, faults: FieldError[]) {
  const { minItems, maxItems, unique, items } = field.rules;
  if (minItems !== undefined && values.length < minItems)
    faults.push({ field: at, code: 'required', message: `needs at least ${minItems}` });
  if (maxItems !== undefined && values.length > maxItems) {
    // Past its limit a list is not read further: a long list must not become long work.
    faults.push({ field: at, code: 'limit', message: `holds at most ${maxItems}` });
    return;
  }
  if (unique && new Set(values).size < values.length) faults.push({ field: at, code: 'repeated', message: 'names the same thing twice' });
  values.forEach((value, index) => checkItem(field, items ?? field.rules, value, `${at}[${index}]`, faults));
}

function checkMap(field: FieldShape, values: Record<string, unknown>, at: string, faults: FieldError[]) {
  const { maxItems, items, keys } = field.rules;
  const entries = Object.entries(values);
  if (maxItems !== undefined && entries.length > maxItems) {
    faults.push({ field: at, code: 'limit', message: `holds at most ${maxItems}` });
    return;
  }
  for (const [key, value] of entries) {
    if (keys) checkText(keys, key, `${at}.${key}`, faults);
    checkItem(field, items ?? {}, value, `${at}.${key}`, faults);
  }
}

function checkItem(field: FieldShape, rules: FieldRules, value: unknown, at: string, faults: FieldError[]) {
  if (rules.ignoreEmpty && (value === 0 || value === '')) return;
  switch (field.kind) {
    case 'MESSAGE':
      checkMessage(field.message!(), value as Record<string, unknown>, at, faults);
      return;
    case 'STRING':
      checkText(rules, value as string, at, faults);
      return;
    case 'INT':
    case 'DOUBLE':
      checkNumber(rules, value as number, at, faults);
      return;
    case 'BYTES':
      if (rules.maxLength !== undefined && (value as Uint8Array).length > rules.maxLength) {
        faults.push({ field: at, code: 'too_long', message: `is longer than ${rules.maxLength} bytes` });
      }
      return;
    case 'ENUM':
      if (rules.in && !rules.in.includes(value as string))
        faults.push({ field: at, code: 'not_allowed', message: `must be one of ${rules.in.join(', ')}` });
      return;
    default:
  }
}

function checkText(rules: FieldRules, value: string, at: string, faults: FieldError[]) {
  // Lengths count characters as people do, not UTF-16 halves; the cheap bound goes first.
  const length = value.length > 10_000 ? value.length : [...value].length;
  if (rules.minLength !== undefined && length < rules.minLength) {
    faults.push({ field: at, code: 'too_short', message: `needs at least ${rules.minLength} characters` });
  } else if (rules.maxLength !== undefined && length > rules.maxLength) {
    faults.push({ field: at, code: 'too_long', message: `holds at most ${rules.maxLength} characters` });
  } else if (rules.pattern !== undefined && !pattern(rules.pattern).test(value)) {
    faults.push({ field: at, code: 'pattern', message: `must match ${rules.pattern}` });
  } else if (rules.in && !rules.in.includes(value)) {
    faults.push({ field: at, code: 'not_allowed', message: `must be one of ${rules.in.join(', ')}` });
  } else if (rules.format) {
    const fault = formatFault(rules.format, value);
    if (fault) faults.push({ field: at, ...fault });
  }
}

function checkNumber(rules: FieldRules, value: number, at: string, faults: FieldError[]) {
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = rules;
  if (rules.in && !rules.in.includes(value)) {
    faults.push({ field: at, code: 'not_allowed', message: `must be one of ${rules.in.join(', ')}` });
  } else if (value < min || value > max || value <= above || value >= below) {
    faults.push({ field: at, code: 'out_of_range', message: `must be ${range(rules)}` });
  }
}

function range({ min, max, above, below }: FieldRules): string {
  const low = min !== undefined ? `at least ${min}` : above !== undefined ? `above ${above}` : '';
  const high = max !== undefined ? `at most ${max}` : below !== undefined ? `below ${below}` : '';
  return [low, high].filter(Boolean).join(' and ');
}

function isAbsent(field: FieldShape, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (field.repeated) return (value as unknown[]).length === 0;
  if (field.map) return Object.keys(value as object).length === 0;
  if (field.kind === 'ENUM') return value === 'UNSPECIFIED';
  return !field.optional && value === '' && field.kind === 'STRING';
}

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  let compiled = patterns.get(source);
  if (!compiled) {
    compiled = new RegExp(source, 'u');
    patterns.set(source, compiled);
  }
  return compiled;
}
