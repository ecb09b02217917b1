// What an operation of a batch changes, checked as the PATCH of its resource would check it.
import type { BatchOperation } from '@throughline/contracts/gen/throughline/crm/v1/batch';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { fromJson, type JsonFault } from '@throughline/contracts/json';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { invalidFields } from '@throughline/chassis/errors';
import { refuseCosts } from '@throughline/chassis/rpc/costs';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { refusal, validate } from '@throughline/chassis/rpc/validate';

const pathFields: ReadonlySet<string> = new Set(['id', 'updateMask']);

export function patchFrom({ passport }: Tx, patch: string, operation: BatchOperation, present: object): Record<string, unknown> {
  const { request: shape } = methods[patch]!;
  const fields = fieldsOf(operation, present);
  const faults: JsonFault[] = [];
  const request = fromJson(shape, fields, faults, { except: pathFields });
  if (faults.length > 0) throw refusal(faults);
  const asked = { ...request, id: operation.id, updateMask: Object.keys(fields) };
  validate(shape, asked);
  refuseCosts(shape, asked, passport);
  return namedFields(asked);
}

function fieldsOf({ op, fields, ownerId, addTags, removeTags }: BatchOperation, present: object): Record<string, unknown> {
  if (op === 'TAG') {
    if (!('tags' in present)) throw invalidFields({ field: 'op', code: 'not_allowed', message: 'TAG is not for this resource' });
    const kept = (present.tags as string[]).filter((tag) => !removeTags.includes(tag));
    return { tags: [...new Set([...kept, ...addTags])] };
  }
  if (op === 'ASSIGN') {
    if (!ownerId) throw invalidFields({ field: 'ownerId', code: 'required', message: 'is required' });
    return { ownerId };
  }
  if (!fields || Object.keys(fields).length === 0) throw invalidFields({ field: 'fields', code: 'required', message: 'is required' });
  return fields;
}

/** Whom the operations would give records to. */
export const ownersNamed = (operations: readonly BatchOperation[]): string[] =>
  operations.flatMap(({ ownerId, fields }) => [ownerId, fields?.['ownerId']]).filter((owner): owner is string => typeof owner === 'string');
