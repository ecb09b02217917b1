// What a value of each type of custom field looks like; the fault is said in words, undefined means there is none.
//
// Patterns are written by firms and run in every service, so they are RE2's: in time linear to the text, whatever they say.
import type { FieldDefinition } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { LRUCache } from 'lru-cache';
import { RE2JS } from 're2js';
import { isId } from './ids.ts';
import { isDate } from './values/calendar.ts';
import { isCurrency } from './values/currency.ts';
import { compare, isDecimal } from './values/decimal.ts';

type Rules = Pick<FieldDefinition, 'type' | 'options' | 'min' | 'max' | 'pattern'>;

export const textLengthMax = 2_000;
export const choicesMax = 100;

export function customFieldFault(rules: Rules, value: unknown): string | undefined {
  switch (rules.type) {
    case 'TEXT':
      return textFault(rules, value);
    case 'NUMBER':
      return isNumber(value) ? rangeFault(rules, String(value)) : 'must be a number such as 12.5 or "12.5"';
    case 'MONEY':
      return isMoney(value) ? rangeFault(rules, String(value.amount)) : 'must be money: {"amount": 100, "currency": "USD"}';
    case 'DATE':
      return isDate(value) ? undefined : 'must be a date such as 2026-03-01';
    case 'BOOLEAN':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'SELECT':
      return isOption(rules, value) ? undefined : `must be one of ${optionsOf(rules).join(', ')}`;
    case 'MULTI_SELECT':
      return areOptions(rules, value) ? undefined : `must be a list of some of ${optionsOf(rules).join(', ')}`;
    case 'USER':
      return isId(value) ? undefined : 'must be a person’s id';
    case 'URL':
      return isWebAddress(value) ? undefined : 'must be a web address';
  }
}

/** Why a pattern cannot be one; undefined where it can. */
export function patternFault(pattern: string): string | undefined {
  try {
    compiled(pattern);
    return undefined;
  } catch (error) {
    return `is no pattern: ${(error as Error).message.slice(0, 200)}`;
  }
}

function textFault({ min, max, pattern }: Rules, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a text';
  // Characters as people count them; the cheap bound goes first.
  const length = value.length > 2 * textLengthMax ? value.length : [...value].length;
  if (length > textLengthMax) return `holds at most ${textLengthMax} characters`;
  const fault = rangeFault({ min, max }, String(length));
  if (fault) return `${fault} characters long`;
  return pattern === undefined || compiled(pattern).matches(value) ? undefined : 'has not the expected form';
}

function rangeFault({ min, max }: Pick<Rules, 'min' | 'max'>, value: string): string | undefined {
  if (min !== undefined && compare(value, min) < 0) return `must be at least ${min}`;
  if (max !== undefined && compare(value, max) > 0) return `must be at most ${max}`;
  return undefined;
}

const isNumber = (value: unknown): value is string | number => (typeof value === 'number' ? isDecimal(String(value)) : isDecimal(value));

function isMoney(value: unknown): value is { amount: number; currency: string } {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { amount, currency } = value as Record<string, unknown>;
  return Number.isSafeInteger(amount) && isCurrency(currency);
}

const optionsOf = ({ options }: Rules) => options.filter((option) => !option.retired).map((option) => option.value);
const isOption = (rules: Rules, value: unknown) => typeof value === 'string' && optionsOf(rules).includes(value);

function areOptions(rules: Rules, value: unknown): boolean {
  if (!Array.isArray(value) || value.length > choicesMax || new Set(value).size < value.length) return false;
  return value.every((item) => isOption(rules, item));
}

const isWebAddress = (value: unknown) =>
  typeof value === 'string' && value.length <= textLengthMax && /^https?:\/\//i.test(value) && URL.canParse(value);

const patterns = new LRUCache<string, RE2JS>({ max: 1_000 });

function compiled(pattern: string): RE2JS {
  const known = patterns.get(pattern);
  if (known) return known;
  const made = RE2JS.compile(pattern);
  patterns.set(pattern, made);
  return made;
}
