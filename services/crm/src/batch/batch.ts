// Many changes in one request (CRM-6). A resource says how it is patched, deleted and, where it has places, moved; the rest
// is the same for all: assigning and tagging are patches, each operation stands or falls alone unless the caller wants all
// or nothing, and what can be taken back comes with the call that does it.
import type {
  BatchOperation,
  BatchRequest,
  BatchResponse,
  BatchResult,
  Inverse,
} from '@throughline/contracts/gen/throughline/crm/v1/batch';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { toJson } from '@throughline/contracts/json';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { DomainError, invalidFields, rule, stale } from '@throughline/chassis/errors';
import { patchFrom } from './patch-fields.ts';
import { refusedResult } from './refused.ts';

export interface Batched<T extends Noun> {
  table: Table<T>;
  /** Where one of them is: /api/v1/crm/companies. */
  path: string;
  /** The gRPC path of its PATCH: which fields there are, and how they are checked. */
  patch: string;
  update(tx: Tx, noun: T, given: Record<string, unknown>): Promise<T>;
  /** Where giving it to somebody is more than a patch of its owner. */
  assign?(tx: Tx, noun: T, ownerId: string): Promise<T>;
  remove?(tx: Tx, noun: T): Promise<void>;
  move?(tx: Tx, noun: T, fields: Record<string, unknown>): Promise<{ noun: T; inverse: Inverse | undefined }>;
}

/** `inactive`: who was found, before the transaction, not to work here. */
export async function runBatch<T extends Noun>(
  tx: Tx,
  { operations, atomic }: BatchRequest,
  batched: Batched<T>,
  inactive: ReadonlySet<string>,
): Promise<BatchResponse> {
  const items: BatchResult[] = [];
  for (const [index, operation] of operations.entries()) {
    try {
      items.push(await tx.attempt(() => runOne(tx, operation, batched, inactive)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (atomic)
        throw new DomainError(error.kind, error.code, error.message, { fields: error.fields, details: { ...error.details, index } });
      items.push(refusedResult(operation.id, error));
    }
  }
  return { items };
}

async function runOne<T extends Noun>(
  tx: Tx,
  operation: BatchOperation,
  batched: Batched<T>,
  inactive: ReadonlySet<string>,
): Promise<BatchResult> {
  const noun = await tx.get(batched.table, operation.id);
  if (operation.version !== undefined && operation.version !== noun.version) throw stale(noun.version);
  if (operation.op === 'DELETE') {
    await supported(batched.remove, operation)(tx, noun);
    return { id: noun.id, status: 204, resource: undefined, problem: undefined, inverse: undefined };
  }
  if (operation.op === 'MOVE') {
    const moved = await supported(batched.move, operation)(tx, noun, operation.fields ?? {});
    return done(batched, moved.noun, moved.inverse);
  }
  const given = patchFrom(batched.patch, operation, noun);
  const ownerId = given['ownerId'] as string | undefined;
  if (ownerId !== undefined && inactive.has(ownerId))
    throw rule('owner.invalid', 'An owner is an active member of the firm.', { userIds: [ownerId] });
  const assigns = operation.op === 'ASSIGN' && batched.assign;
  const changed = assigns ? await assigns(tx, noun, ownerId!) : await batched.update(tx, noun, given);
  return done(batched, changed, inverseOf(batched, noun, changed, Object.keys(given)));
}

const done = <T extends Noun>({ patch }: Batched<T>, noun: T, inverse: Inverse | undefined): BatchResult => ({
  id: noun.id,
  status: 200,
  resource: toJson(methods[patch]!.response, noun),
  problem: undefined,
  inverse,
});

/** A PATCH back to what it was. */
function inverseOf<T extends Noun>({ path, patch }: Batched<T>, before: T, after: T, names: readonly string[]): Inverse | undefined {
  if (before.version === after.version) return undefined;
  const was = toJson(methods[patch]!.response, before);
  return {
    method: 'PATCH',
    path: `${path}/${before.id}`,
    body: Object.fromEntries(names.map((name) => [name, was[name]])),
    version: after.version,
  };
}

function supported<V>(verb: V | undefined, { op }: BatchOperation): V {
  if (verb === undefined) throw invalidFields({ field: 'op', code: 'not_allowed', message: `${op} is not for this resource` });
  return verb;
}
