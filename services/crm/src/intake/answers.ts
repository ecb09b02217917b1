// What a stranger answered, read field by field in the form's order (CRM-32). A field that is hidden by the answers before it
// is ignored, whatever was sent for it; a visible required one that is missing is refused by its key. Files never come with the
// answers: those of the form are asked for afterwards.
import type { FormField, FormFieldType } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { customFieldFault } from '@throughline/chassis/custom-field-values';
import { invalidFields, type FieldError } from '@throughline/chassis/errors';
import { formatFault } from '@throughline/chassis/rpc/formats';
import { isCurrency } from '@throughline/chassis/values/currency';
import { holds, readCondition, type FieldKind, type FieldKinds } from '../conditions/condition.ts';

export type Answers = Record<string, unknown>;

const lengths: Partial<Record<FormFieldType, number>> = { TEXT: 1_000, LONG_TEXT: 20_000, URL: 2_000 };

/** `IN_PART`: put away for later, while required ones may still be missing. */
export function readAnswers(fields: readonly FormField[], given: Answers, extent: 'WHOLE' | 'IN_PART' = 'WHOLE'): Answers {
  const answers: Answers = {};
  const faults: FieldError[] = [];
  for (const field of visible(fields, answers)) {
    if (field.type === 'FILE') continue;
    const value = given[field.key];
    if (isMissing(field, value)) {
      if (field.required && extent === 'WHOLE') faults.push({ field: `answers.${field.key}`, code: 'required', message: 'is required' });
      continue;
    }
    const message = faultOf(field, value);
    if (message === undefined) answers[field.key] = value;
    else faults.push({ field: `answers.${field.key}`, code: 'invalid', message });
  }
  const known = new Set(fields.filter(({ type }) => type !== 'FILE').map(({ key }) => key));
  for (const key of Object.keys(given))
    if (!known.has(key)) faults.push({ field: `answers.${key.slice(0, 60)}`, code: 'unknown', message: 'is no field of this form' });
  if (faults.length > 0) throw invalidFields(...faults);
  return answers;
}

/** Fields in order, as long as `answers`, which grows meanwhile, shows them. */
export function* visible(fields: readonly FormField[], answers: Answers): Generator<FormField> {
  const kinds = kindsOf(fields);
  for (const field of fields) if (!field.visibleWhen || holds(readCondition(field.visibleWhen, kinds), comparable(answers))) yield field;
}

/** Of what was answered once, what the form still asks. */
export const stillAsked = (fields: readonly FormField[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => fields.some((field) => field.key === key)));

/** As conditions, gates and fee calculators see them: of money the amount. */
export const comparable = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, isMoney(value) ? value.amount : value]));

/** What conditions over a form's fields may ask; nothing of files. */
export const kindsOf = (fields: readonly FormField[]): FieldKinds =>
  Object.fromEntries(fields.filter(({ type }) => type !== 'FILE').map(({ key, type }) => [key, kindOf(type)]));

function kindOf(type: FormFieldType): FieldKind {
  switch (type) {
    case 'NUMBER':
    case 'MONEY':
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
    case 'FILE':
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
    case 'MONEY':
      return isMoney(value) ? outside(field, value.amount) : 'must be an amount in minor units with its currency';
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
      if (value.length > lengths[type]!) return `holds at most ${lengths[type]} characters`;
      return outside(field, value.length) ?? formFault(field, value);
    case 'FILE':
      return 'is asked for afterwards';
    default:
      return type satisfies never;
  }
}

/** The whole of the answer. RE2 takes time linear to the text, whatever the firm wrote. */
const formFault = ({ pattern }: FormField, value: string): string | undefined =>
  pattern === undefined ? undefined : customFieldFault({ type: 'TEXT', options: [], pattern }, value);

function isMoney(value: unknown): value is { amount: number; currency: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { amount, currency, ...rest } = value as Record<string, unknown>;
  return Number.isSafeInteger(amount) && isCurrency(currency) && Object.keys(rest).length === 0;
}

function outside({ min, max }: FormField, measure: number): string | undefined {
  if (min !== undefined && measure < min) return `must be at least ${min}`;
  return max !== undefined && measure > max ? `must be at most ${max}` : undefined;
}
