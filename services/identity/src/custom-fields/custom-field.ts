// A custom field: what a firm notes of its records beyond the fields they have.
// - Resource, key and type never change; a resource has at most 100 fields that are not archived.
// - An archived field keeps its values; only an archived one can be deleted.
// - Options never vanish: one that is left out retires, so that records that have it stay true.
import type {
  CreateCustomFieldRequest,
  FieldDefinition,
  FieldOption,
  UpdateCustomFieldRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { customFieldFault, patternFault } from '@throughline/chassis/custom-field-values';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, type FieldError } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';
import { compare } from '@throughline/chassis/values/decimal';

export type { FieldDefinition };
export const fieldsMax = 100;
export const optionsMax = 200;

type Rules = Pick<FieldDefinition, 'type' | 'options' | 'min' | 'max' | 'pattern' | 'default'>;

/** `others`: how many fields of the resource there are that are not archived. */
export function define(id: string, given: CreateCustomFieldRequest, others: number) {
  refuseTooMany(given.resource, others);
  refuseFaults(given);
  return { set: { ...given, id, default: given.default ?? undefined, archived: false }, event: customFieldChanged(given) };
}

export function change(field: FieldDefinition, given: Named<UpdateCustomFieldRequest>, others: number): Decision<FieldDefinition> {
  const wanted = {
    ...given,
    ...(given.options && { options: withRetired(field.options, given.options) }),
    ...('default' in given && { default: given.default ?? undefined }),
  };
  const { set } = changedFields<FieldDefinition>(field, wanted);
  refuseFaults({ ...field, ...set });
  if (set.archived === false) refuseTooMany(field.resource, others);
  return { set, event: customFieldChanged(field) };
}

export function remove(field: FieldDefinition): Decision<FieldDefinition> {
  if (!field.archived) throw conflict('custom_field.in_use', `Archive ${field.key} first: records may hold values of it.`);
  return { set: {}, event: customFieldChanged(field) };
}

function withRetired(before: readonly FieldOption[], wanted: readonly FieldOption[]): FieldOption[] {
  const named = new Set(wanted.map((option) => option.value));
  const left = before.filter((option) => !named.has(option.value));
  return [...wanted, ...left.map(({ value, label }) => ({ value, label, retired: true }))];
}

function refuseTooMany(resource: string, others: number) {
  if (others >= fieldsMax)
    throw refusal([{ field: 'resource', code: 'limit', message: `${resource} has ${fieldsMax} custom fields already` }]);
}

function refuseFaults(rules: Rules) {
  const faults = [...optionFaults(rules), ...boundFaults(rules), ...patternFaults(rules)];
  // A default is judged only by rules that are sound themselves.
  if (faults.length === 0) faults.push(...defaultFaults(rules));
  if (faults.length > 0) throw refusal(faults);
}

function optionFaults({ type, options }: Rules): FieldError[] {
  const chooses = type === 'SELECT' || type === 'MULTI_SELECT';
  if (!chooses) return options.length > 0 ? [invalid('options', `are for SELECT and MULTI_SELECT, not ${type}`)] : [];
  if (options.length === 0) return [invalid('options', 'needs at least one')];
  if (options.length > optionsMax)
    return [{ field: 'options', code: 'limit', message: `holds at most ${optionsMax}, retired ones included` }];
  return new Set(options.map((option) => option.value)).size < options.length ? [invalid('options', 'names the same value twice')] : [];
}

function boundFaults({ type, min, max }: Rules): FieldError[] {
  if (min === undefined && max === undefined) return [];
  if (type !== 'TEXT' && type !== 'NUMBER' && type !== 'MONEY')
    return [invalid(min === undefined ? 'max' : 'min', `is for texts, numbers and money, not ${type}`)];
  return min !== undefined && max !== undefined && compare(min, max) > 0 ? [invalid('max', `must be at least ${min}`)] : [];
}

function patternFaults({ type, pattern }: Rules): FieldError[] {
  if (pattern === undefined) return [];
  if (type !== 'TEXT') return [invalid('pattern', `is for texts, not ${type}`)];
  const fault = patternFault(pattern);
  return fault ? [invalid('pattern', fault)] : [];
}

function defaultFaults(rules: Rules): FieldError[] {
  if (rules.default === undefined || rules.default === null) return [];
  const fault = customFieldFault(rules, rules.default);
  return fault ? [invalid('default', fault)] : [];
}

const invalid = (field: string, message: string): FieldError => ({ field, code: 'custom_field.invalid', message });
const customFieldChanged = ({ resource, key }: Pick<FieldDefinition, 'resource' | 'key'>) =>
  fact('identity.custom_field.changed', { resource, key });
