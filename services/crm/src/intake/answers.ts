// What a stranger answered, read field by field in the form's order (CRM-32). A field that is hidden by the answers before it
// is ignored, whatever was sent for it; a visible required one that is missing is refused by its key.
import type { FormField, FormFieldType } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { invalidFields, type FieldError } from '@throughline/chassis/errors';
import { formatFault } from '@throughline/chassis/rpc/formats';
import { holds, readCondition, type FieldKind, type FieldKinds } from '../conditions/condition.ts';

export type Answers = Record<string, unknown>;

const lengths: Partial<Record<FormFieldType, number>> = { TEXT: 1_000, LONG_TEXT: 20_000, URL: 2_000 };

export function readAnswers(fields: readonly FormField[], given: Answers): Answers {
  const kinds = kindsOf(fields);
  const answers: Answers = {};
  const faults: FieldError[] = [];
  for (const field of fields) {
    if (field.visibleWhen && !holds(readCondition(field.visibleWhen, kinds), answers)) continue;
    const value = given[field.key];
    if (isMissing(field, value)) {
      if (field.required) faults.push({ field: `answers.${field.key}`, code: 'required', message: 'is required' });
      continue;
    }
    const message = faultOf(field, value);
    if (message === undefined) answers[field.key] = value;
    else faults.push({ field: `answers.${field.key}`, code: 'invalid', message });
  }
  const known = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(given))
    if (!known.has(key)) faults.push({ field: `answers.${key.slice(0, 60)}`, code: 'unknown', message: 'is no field of this form' });
  if (faults.length > 0) throw invalidFields(...faults);
  return answers;
}

/** What conditions over a form's fields may ask. */
export const kindsOf = (fields: readonly FormField[]): FieldKinds => Object.fromEntries(fields.map(({ key, type }) => [key, kindOf(type)]));

function kindOf(type: FormFieldType): FieldKind {
  switch (type) {
    case 'NUMBER':
      return 'NUMBER';
    case 'DATE':
      return 'DATE';
    case 'CHECKBOX':
    case 'CONSENT':
      return 'BOOLEAN';
    case 'MULTI_SELECT':
      return 'LIST';
    case 'TEXT':
    case 'LONG_TEXT':
    case 'EMAIL':
    case 'PHONE':
    case 'SELECT':
    case 'COUNTRY':
    case 'URL':
      return 'TEXT';
    default:
      return type satisfies never;
  }
}

function isMissing({ type, required }: FormField, value: unknown): boolean {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true;
  return type === 'CONSENT' && required && value !== true;
}

function faultOf(field: FormField, value: unknown): string | undefined {
  const { type, options } = field;
  switch (type) {
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value) ? outside(field, value) : 'must be a number';
    case 'CHECKBOX':
    case 'CONSENT':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'SELECT':
      return options.includes(value as string) ? undefined : 'is none of the options';
    case 'MULTI_SELECT':
      if (!Array.isArray(value) || !value.every((one) => options.includes(one as string))) return 'holds what is none of the options';
      return outside(field, value.length);
    case 'EMAIL':
    case 'PHONE':
    case 'COUNTRY':
    case 'DATE':
    case 'URL':
      return typeof value === 'string' ? formatFault(type, value)?.message : 'must be a text';
    case 'TEXT':
    case 'LONG_TEXT':
      if (typeof value !== 'string') return 'must be a text';
      return value.length > lengths[type]! ? `holds at most ${lengths[type]} characters` : outside(field, value.length);
    default:
      return type satisfies never;
  }
}

function outside({ min, max }: FormField, measure: number): string | undefined {
  if (min !== undefined && measure < min) return `must be at least ${min}`;
  return max !== undefined && measure > max ? `must be at most ${max}` : undefined;
}
