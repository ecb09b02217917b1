// From buf.validate annotations and our own field options to the FieldRules that the chassis checks.
import { ScalarType, type DescField } from '@bufbuild/protobuf';
import type { FieldRules, Format } from '@throughline/contracts/shape';
import { placeOf, type Contract } from './contract.ts';

type Declared = Record<string, unknown>;

export function rulesOf(field: DescField, contract: Contract): FieldRules {
  const options = contract.fieldOptions(field);
  const rules = fromValidate(contract.fieldRules(field), field);
  const format = options.format.replace(/^FORMAT_/, '') as Format | 'UNSPECIFIED';
  if (options.required || refusesEmpty(field, rules)) rules.required = true;
  if (format !== 'UNSPECIFIED') Object.assign(isMany(field) ? (rules.items ??= {}) : rules, { format });
  return rules;
}

// A string without presence is empty when it is not sent, so a least length asks for it to be sent.
const refusesEmpty = (field: DescField, { minLength = 0, ignoreEmpty }: FieldRules): boolean =>
  field.fieldKind === 'scalar' && !field.proto.proto3Optional && minLength > 0 && ignoreEmpty !== true;

/** The rules of the annotation that nothing checks, or that do not fit the field: generation refuses them. */
export function unfitRules(declared: Declared, field: DescField): string[] {
  const kinds = Object.keys(declared).filter((key) => key !== 'required' && key !== 'ignore');
  const unfit = kinds.filter((kind) => kind !== ruleKindOf(field));
  const unknown = kinds.flatMap((kind) =>
    Object.keys(declared[kind] as Declared)
      .filter((name) => !SUPPORTED[kind]?.includes(name))
      .map((name) => `${kind}.${name}`),
  );
  const nested = ['items', 'keys', 'values'].flatMap((part) => unfitElementRules(declared, field, part));
  return [...unfit, ...unknown, ...nested];
}

/** The numbers of enum values that enum.in and enum.not_in leave. */
export function allowsEnumNumber(declared: Declared, number: number): boolean {
  const rules = (declared['enum'] ?? elementRules(declared)['enum'] ?? {}) as { in?: number[]; notIn?: number[] };
  return (rules.in === undefined || rules.in.includes(number)) && !(rules.notIn?.includes(number) ?? false);
}

// JSON names, as read by contract.ts.
const NUMBER_RULES = ['lt', 'lte', 'gt', 'gte', 'in'];
const SUPPORTED: Record<string, readonly string[]> = {
  string: ['const', 'len', 'minLen', 'maxLen', 'pattern', 'in'],
  bytes: ['maxLen'],
  int32: NUMBER_RULES,
  int64: NUMBER_RULES,
  uint32: NUMBER_RULES,
  double: NUMBER_RULES,
  enum: ['definedOnly', 'in', 'notIn'],
  repeated: ['minItems', 'maxItems', 'unique', 'items'],
  map: ['minPairs', 'maxPairs', 'keys', 'values'],
};

const SCALAR_KINDS: Partial<Record<ScalarType, string>> = {
  [ScalarType.STRING]: 'string',
  [ScalarType.BYTES]: 'bytes',
  [ScalarType.INT32]: 'int32',
  [ScalarType.INT64]: 'int64',
  [ScalarType.UINT32]: 'uint32',
  [ScalarType.DOUBLE]: 'double',
};

function ruleKindOf(field: DescField): string {
  if (field.fieldKind === 'list') return 'repeated';
  return field.fieldKind === 'map' ? 'map' : elementKindOf(field);
}

function elementKindOf(field: DescField): string {
  if (field.enum !== undefined) return 'enum';
  return field.scalar === undefined ? 'none' : (SCALAR_KINDS[field.scalar] ?? 'none');
}

function unfitElementRules(declared: Declared, field: DescField, part: string): string[] {
  const rules = ((declared['repeated'] ?? declared['map'] ?? {}) as Declared)[part] as Declared | undefined;
  const expected = part === 'keys' ? 'string' : elementKindOf(field);
  return Object.entries(rules ?? {}).flatMap(([kind, inner]) => {
    if (kind !== expected) return [`${part}.${kind}`];
    return Object.keys(inner as Declared)
      .filter((name) => !SUPPORTED[kind]?.includes(name))
      .map((name) => `${part}.${kind}.${name}`);
  });
}

const isMany = (field: DescField): boolean => field.fieldKind === 'list' || field.fieldKind === 'map';

function fromValidate(declared: Declared, field: DescField): FieldRules {
  if (declared['ignore'] === 'IGNORE_ALWAYS') return {};
  const many = (declared['repeated'] ?? declared['map'] ?? {}) as Declared;
  const rules: FieldRules = { ...elementRulesOf(declared, field), ...manyRulesOf(many) };
  const items = elementRulesOf(elementRules(declared), field);
  if (Object.keys(items).length > 0) rules.items = items;
  const keys = elementRulesOf((many['keys'] ?? {}) as Declared, field);
  if (Object.keys(keys).length > 0) rules.keys = keys;
  if (declared['required'] === true) rules.required = true;
  if (declared['ignore'] === 'IGNORE_IF_ZERO_VALUE') rules.ignoreEmpty = true;
  return rules;
}

function elementRules(declared: Declared): Declared {
  const many = (declared['repeated'] ?? declared['map'] ?? {}) as Declared;
  return (many['items'] ?? many['values'] ?? {}) as Declared;
}

const manyRulesOf = (many: Declared): FieldRules =>
  defined({
    minItems: number(many['minItems'] ?? many['minPairs']),
    maxItems: number(many['maxItems'] ?? many['maxPairs']),
    unique: many['unique'] === true ? true : undefined,
  });

function elementRulesOf(declared: Declared, field: DescField): FieldRules {
  if (declared['string'] !== undefined) return stringRules(declared['string'] as Declared);
  if (declared['bytes'] !== undefined) return defined({ maxLength: number((declared['bytes'] as Declared)['maxLen']) });
  for (const kind of ['int32', 'int64', 'uint32', 'double']) {
    if (declared[kind] !== undefined) return numberRules(declared[kind] as Declared, field);
  }
  return {};
}

const stringRules = (rules: Declared): FieldRules =>
  defined({
    minLength: number(rules['len'] ?? rules['minLen']),
    maxLength: number(rules['len'] ?? rules['maxLen']),
    pattern: rules['pattern'] as string | undefined,
    in: rules['const'] === undefined ? (rules['in'] as string[] | undefined) : [String(rules['const'])],
  });

function numberRules(rules: Declared, field: DescField): FieldRules {
  const bounds = { min: number(rules['gte']), max: number(rules['lte']), above: number(rules['gt']), below: number(rules['lt']) };
  const unsafe = Object.values(bounds).find((bound) => bound !== undefined && Math.abs(bound) > Number.MAX_SAFE_INTEGER);
  if (unsafe !== undefined) throw new Error(`${placeOf(field)}: the bound ${unsafe} is beyond 2^53-1`);
  return defined({ ...bounds, in: (rules['in'] as unknown[] | undefined)?.map(Number) });
}

// 64-bit numbers arrive as strings.
const number = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

type Loose<T> = { [K in keyof T]: T[K] | undefined };

const defined = (rules: Loose<FieldRules>): FieldRules =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as FieldRules;
