// A condition tree says of a record whether something applies to it (CRM-1): leaves compare a field, branches combine.
// - Branches hold branches at most 5 deep, and 100 leaves in all.
// - Each field has a kind, and an operator must suit it.
// - A field that is missing is false, except for IS_EMPTY.
import { compare, isDecimal } from '@throughline/chassis/values/decimal';
import { isDate } from '@throughline/chassis/values/calendar';
import { DomainError } from '@throughline/chassis/errors';

export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Leaf;

export interface Leaf {
  field: string;
  op: Operator;
  value?: unknown;
}

const operators = [
  'EQ',
  'NE',
  'GT',
  'GTE',
  'LT',
  'LTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'CONTAINS',
  'STARTS_WITH',
  'IS_SET',
  'IS_EMPTY',
] as const;
export type Operator = (typeof operators)[number];

/** NUMBER takes numbers and decimal strings; a LIST holds texts. */
export type FieldKind = 'TEXT' | 'NUMBER' | 'DATE' | 'INSTANT' | 'BOOLEAN' | 'LIST';
export type FieldKinds = Readonly<Record<string, FieldKind>>;
export type Facts = Readonly<Record<string, unknown>>;

const depthMax = 5;
const leavesMax = 100;
const branches: ReadonlySet<string> = new Set(['all', 'any', 'not']);

const ordered: readonly Operator[] = ['EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE', 'BETWEEN', 'IN', 'NOT_IN', 'IS_SET', 'IS_EMPTY'];
const suiting: Record<FieldKind, readonly Operator[]> = {
  TEXT: ['EQ', 'NE', 'IN', 'NOT_IN', 'CONTAINS', 'STARTS_WITH', 'IS_SET', 'IS_EMPTY'],
  NUMBER: ordered,
  DATE: ordered,
  INSTANT: ordered,
  BOOLEAN: ['EQ', 'NE', 'IS_SET', 'IS_EMPTY'],
  LIST: ['CONTAINS', 'IN', 'NOT_IN', 'IS_SET', 'IS_EMPTY'],
};

/** The tree, if it is one over these fields; else 400 `condition.invalid` with the path of what is wrong, `at` being the tree's own. */
export function readCondition(json: unknown, kinds: FieldKinds, at = 'when'): Condition {
  const leaves = { count: 0 };
  return readNode(json, kinds, at, 0, leaves);
}

/** A tree that was read when it was saved: fields that are gone since are missing, and no reason to refuse anything. */
export const saved = (json: unknown): Condition => json as Condition;

/** `above`: how many branches hold it. */
function readNode(json: unknown, kinds: FieldKinds, path: string, above: number, leaves: { count: number }): Condition {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw invalid(path, 'is no condition');
  const node = json as Record<string, unknown>;
  const names = Object.keys(node);
  const depth = above + 1;
  if (depth > depthMax && names.some((name) => branches.has(name))) throw invalid(path, `is more than ${depthMax} deep`);
  for (const branch of ['all', 'any'] as const) {
    if (!(branch in node)) continue;
    if (names.length > 1 || !Array.isArray(node[branch])) throw invalid(path, `'${branch}' holds a list and nothing beside it`);
    const parts = (node[branch] as unknown[]).map((part, index) => readNode(part, kinds, `${path}.${branch}[${index}]`, depth, leaves));
    return branch === 'all' ? { all: parts } : { any: parts };
  }
  if ('not' in node) {
    if (names.length > 1) throw invalid(path, "'not' stands alone");
    return { not: readNode(node['not'], kinds, `${path}.not`, depth, leaves) };
  }
  if ((leaves.count += 1) > leavesMax) throw invalid(path, `is more than ${leavesMax} comparisons`);
  return readLeaf(node, kinds, path);
}

function readLeaf(node: Record<string, unknown>, kinds: FieldKinds, path: string): Leaf {
  const { field, op, value, ...rest } = node;
  if (field === undefined) throw invalid(path, 'needs all, any, not, or a field with its op');
  if (Object.keys(rest).length > 0) throw invalid(path, `knows no '${Object.keys(rest)[0]}'`);
  const kind = typeof field === 'string' && Object.hasOwn(kinds, field) ? kinds[field] : undefined;
  if (!kind) throw invalid(`${path}.field`, `'${String(field)}' is no field here`);
  if (!operators.includes(op as Operator)) throw invalid(`${path}.op`, `must be one of ${operators.join(', ')}`);
  if (!suiting[kind].includes(op as Operator)) throw invalid(`${path}.op`, `${String(op)} does not suit a ${kind.toLowerCase()}`);
  if (!valueSuits(kind, op as Operator, value)) throw invalid(`${path}.value`, `does not suit ${String(op)} on a ${kind.toLowerCase()}`);
  return value === undefined ? { field: field as string, op: op as Operator } : { field: field as string, op: op as Operator, value };
}

function valueSuits(kind: FieldKind, op: Operator, value: unknown): boolean {
  switch (op) {
    case 'IS_SET':
    case 'IS_EMPTY':
      return value === undefined;
    case 'IN':
    case 'NOT_IN':
      return Array.isArray(value) && value.length > 0 && value.every((item) => itemSuits(kind, item));
    case 'BETWEEN':
      return Array.isArray(value) && value.length === 2 && value.every((item) => itemSuits(kind, item)) && inOrder(kind, value);
    default:
      return itemSuits(kind, value);
  }
}

function itemSuits(kind: FieldKind, value: unknown): boolean {
  switch (kind) {
    case 'NUMBER':
      return isNumber(value);
    case 'DATE':
      return typeof value === 'string' && isDate(value);
    case 'INSTANT':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'TEXT':
    case 'LIST':
      return typeof value === 'string';
    default:
      return kind satisfies never;
  }
}

const inOrder = (kind: FieldKind, [low, high]: unknown[]) =>
  kind === 'INSTANT' ? instantOf(low) <= instantOf(high) : order(low, high) <= 0;

// A number that JSON writes with an exponent is none that decimals compare.
const isNumber = (value: unknown) => (typeof value === 'number' || typeof value === 'string') && isDecimal(String(value));

/** The fields that it compares. */
export function fieldsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn);
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  return 'not' in condition ? fieldsIn(condition.not) : [condition.field];
}

/** Whether the condition holds of the facts. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  return leafHolds(condition, Object.hasOwn(facts, condition.field) ? facts[condition.field] : undefined);
}

function leafHolds({ op, value }: Leaf, fact: unknown): boolean {
  const empty = fact === undefined || fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0);
  if (op === 'IS_EMPTY') return empty;
  if (empty) return false;
  switch (op) {
    case 'IS_SET':
      return true;
    case 'EQ':
      return order(fact, value) === 0;
    case 'NE':
      return order(fact, value) !== 0;
    case 'GT':
      return order(fact, value) > 0;
    case 'GTE':
      return order(fact, value) >= 0;
    case 'LT':
      return order(fact, value) < 0;
    case 'LTE':
      return order(fact, value) <= 0;
    case 'BETWEEN': {
      const [low, high] = value as [unknown, unknown];
      return order(fact, low) >= 0 && order(fact, high) <= 0;
    }
    case 'IN':
      return anyOf(fact, value as unknown[]);
    case 'NOT_IN':
      return !anyOf(fact, value as unknown[]);
    case 'CONTAINS':
      return Array.isArray(fact) ? anyOf(fact, [value]) : fold(fact).includes(fold(value));
    case 'STARTS_WITH':
      return fold(fact).startsWith(fold(value));
    default:
      return op satisfies never;
  }
}

const anyOf = (fact: unknown, values: readonly unknown[]) =>
  (Array.isArray(fact) ? fact : [fact]).some((one) => values.some((value) => order(one, value) === 0));

// Numbers by amount, instants by time, texts without regard to case. A text such as a postal code is no amount: 01067 is not 1067.
function order(left: unknown, right: unknown): number {
  if (left instanceof Date || right instanceof Date) return instantOf(left) - instantOf(right);
  if (isAmount(left) && isAmount(right)) return compare(String(left), String(right));
  if (typeof left === 'boolean' || typeof right === 'boolean') return left === right ? 0 : 1;
  const [a, b] = [fold(left), fold(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const isAmount = (value: unknown) => isNumber(value) && !/^-?0\d/.test(String(value));

const instantOf = (value: unknown) => (value instanceof Date ? value : new Date(String(value))).getTime();
const fold = (value: unknown) => String(value).toLowerCase();

const invalid = (path: string, message: string) =>
  new DomainError('MALFORMED', 'condition.invalid', `${path} ${message}`, {
    fields: [{ field: path, code: 'condition.invalid', message }],
  });
