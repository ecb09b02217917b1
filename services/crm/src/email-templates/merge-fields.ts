// Merge fields: {{contact.firstName|there}} stands for a field of a record, {{quote.total:money}} for one in a form of its
// own; what follows the bar stands in where the field is missing. There is no logic beside that.
import { rule } from '@throughline/chassis/errors';
import { exponent } from '@throughline/chassis/values/currency';
import type { Money } from '@throughline/chassis/values/money';

const known: Readonly<Record<string, readonly string[]>> = {
  contact: ['firstName', 'lastName', 'fullName', 'email', 'phone'],
  company: ['name', 'legalName', 'domain', 'website', 'industry'],
  opportunity: ['name', 'amount', 'expectedCloseDate', 'nextStep', 'probability'],
  sender: ['name', 'email'],
  lead: ['firstName', 'lastName', 'fullName', 'companyName', 'email', 'phone', 'title'],
  quote: ['number', 'total', 'validUntil'],
  tenant: ['name', 'currency', 'timeZone'],
};
const formats = ['date', 'money', 'upper'] as const;
type Format = (typeof formats)[number];

/** What a format is for; `upper` is for all. */
const fitting: Readonly<Record<Exclude<Format, 'upper'>, ReadonlySet<string>>> = {
  date: new Set(['opportunity.expectedCloseDate', 'quote.validUntil']),
  money: new Set(['opportunity.amount', 'quote.total']),
};

export type MergeValues = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

interface MergeField {
  path: string;
  object: string;
  name: string;
  format: Format | undefined;
  fallback: string | undefined;
}

const place = /\{\{([^{}]*)\}\}/g;
const form = /^\s*([a-z]+)\.([a-zA-Z]+)\s*(?::\s*([a-z]+)\s*)?(?:\|(.*))?$/s;

/** Refuses text with a place that no record could fill, or that is not closed: its reader would be shown the braces. */
export function refuseUnknownFields(...texts: readonly (string | undefined)[]): void {
  for (const text of texts) {
    for (const [whole, inside] of (text ?? '').matchAll(place)) readField(whole, inside!);
    const [open] = /\{\{.{0,40}/s.exec((text ?? '').replaceAll(place, '')) ?? [];
    if (open !== undefined) throw rule('template.field_unknown', `${open} is not closed by }}.`, { field: open });
  }
}

export interface Filled {
  text: string;
  missing: string[];
}

/** `escape`: how a value goes into this kind of text. */
export function fill(text: string, values: MergeValues, locale: string, escape: (value: string) => string): Filled {
  const missing: string[] = [];
  const filled = text.replaceAll(place, (whole, inside: string) => {
    const field = readField(whole, inside);
    const value = values[field.object]?.[field.name];
    if (value !== undefined && value !== null && value !== '') return escape(shown(value, field.format, locale));
    if (field.fallback !== undefined) return escape(field.fallback);
    missing.push(field.path);
    return '';
  });
  return { text: filled, missing: [...new Set(missing)] };
}

function readField(whole: string, inside: string): MergeField {
  const [, object = '', name = '', format, fallback] = form.exec(inside) ?? [];
  if (!known[object]?.includes(name))
    throw rule('template.field_unknown', `${whole} is no field that a record has.`, { field: whole, known });
  if (format !== undefined && !formats.includes(format as Format)) {
    throw rule('template.field_unknown', `${whole}: a format is one of ${formats.join(', ')}.`, { field: whole, formats });
  }
  const path = `${object}.${name}`;
  if (format !== undefined && format !== 'upper' && !fitting[format as 'date' | 'money'].has(path))
    throw rule('template.field_unknown', `${whole}: ${path} is no ${format}.`, {
      field: whole,
      fitting: [...fitting[format as 'date' | 'money']],
    });
  return { path, object, name, format: format as Format | undefined, fallback: fallback?.trim() };
}

function shown(value: unknown, format: Format | undefined, locale: string): string {
  if (isMoney(value)) return moneyText(value, locale);
  if (format === 'date') return dateText(String(value), locale);
  return format === 'upper' ? String(value).toLocaleUpperCase(locale) : String(value);
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value;

function moneyText({ amount, currency }: Money, locale: string): string {
  const digits = exponent(currency);
  const options = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, options).format(amount / 10 ** digits);
}

const dateText = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
