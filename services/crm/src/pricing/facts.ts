// What conditions of pricing rules may speak of (CRM-75): totals, phases, choices, the company and a form's answers.
import type { FieldKind, FieldKinds, Facts } from '../conditions/condition.ts';
import { customKinds, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { percentage } from './percent.ts';
import type { Item } from './item.ts';

/** Amounts are in the currency's minor unit, as everywhere. */
const fixedKinds: FieldKinds = {
  'totals.subtotal': 'NUMBER',
  'totals.net': 'NUMBER',
  'totals.discountPercent': 'NUMBER',
  currency: 'TEXT',
  phases: 'LIST',
  lines: 'LIST',
  choices: 'LIST',
  models: 'LIST',
  priceItems: 'LIST',
  'company.name': 'TEXT',
  'company.industry': 'TEXT',
  'company.size': 'TEXT',
  'company.lifecycle': 'TEXT',
  'company.annualRevenue': 'NUMBER',
  'company.source': 'TEXT',
  'company.roles': 'LIST',
  'company.tags': 'LIST',
  'company.country': 'TEXT',
};

/** What a rule may know of the company. */
export interface CompanyFacts {
  name: string;
  industry?: string | undefined;
  size?: string | undefined;
  lifecycle: string;
  annualRevenue?: number | undefined;
  source?: string | undefined;
  roles: readonly string[];
  tags: readonly string[];
  country?: string | undefined;
  /** The firm's own fields: customFields.region. */
  [customField: `customFields.${string}`]: unknown;
}

export function factsOf(items: readonly Item[], beside: { currency: string; company: CompanyFacts | undefined; answers: Facts }): Facts {
  const counted = items.filter((item) => item.counted);
  const subtotal = counted.reduce((total, item) => total + item.gross, 0);
  const net = counted.reduce((total, item) => total + item.net, 0);
  return {
    'totals.subtotal': subtotal,
    'totals.net': net,
    'totals.discountPercent': percentage(subtotal - net, subtotal) ?? '0',
    currency: beside.currency,
    phases: unique(counted.map((item) => item.line.phaseKey)),
    lines: counted.map((item) => item.line.key),
    choices: counted.filter((item) => item.optional).map((item) => item.line.key),
    models: unique(counted.map((item) => item.line.model)),
    priceItems: unique(counted.map((item) => item.line.priceItemId)),
    ...prefixed('company', beside.company ?? {}),
    ...prefixed('answers', beside.answers),
  };
}

/**
 * With the fields that the firm gives its companies: company.customFields.region. Answers have no definition here: what their
 * condition compares them with says what they are.
 */
export function pricingKinds(when: unknown, definitions: FieldDefinitionList): FieldKinds {
  const own = Object.entries(customKinds(definitions)).map(([name, kind]) => [`company.${name}`, kind]);
  const kinds: Record<string, FieldKind> = { ...fixedKinds, ...Object.fromEntries(own) };
  collectAnswers(when, kinds);
  return kinds;
}

function collectAnswers(node: unknown, kinds: Record<string, FieldKind>) {
  if (typeof node !== 'object' || node === null) return;
  const { field, value } = node as Record<string, unknown>;
  if (typeof field === 'string' && field.startsWith('answers.')) kinds[field] = kindOf(value);
  for (const part of Object.values(node)) collectAnswers(part, kinds);
}

function kindOf(value: unknown): FieldKind {
  const sample: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof sample === 'number') return 'NUMBER';
  return typeof sample === 'boolean' ? 'BOOLEAN' : 'TEXT';
}

const unique = (values: readonly (string | undefined)[]): string[] => {
  const found = new Set(values);
  found.delete(undefined);
  return [...found] as string[];
};

const prefixed = (prefix: string, values: object): Facts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value as unknown]));
