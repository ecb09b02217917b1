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
import { shownTo } from '@throughline/chassis/rpc/costs';
import { DomainError, invalidFields, notFound, stale } from '@throughline/chassis/errors';
import { ownerInvalid } from '../firm/people.ts';
import { patchFrom } from './patch-fields.ts';
import { refusedResult } from './refused.ts';

export interface Batched<T extends Noun> {
  table: Table<T>;
  /** Where one of them is: /api/v1/crm/companies. */
  path: string;
  /** The gRPC path of its PATCH: which fields there are, and how they are checked. */
  patch: string;
  /** `named`: as it was sent, so that a part of an object that is cleared is told from one that is left out. */
  update(tx: Tx, noun: T, given: Record<string, unknown>, named: Readonly<Record<string, unknown>>): Promise<T>;
  /** Where giving it to somebody is more than a patch of its owner. */
  assign?(tx: Tx, noun: T, ownerId: string): Promise<T>;
  /** Fields whose change no PATCH takes back. */
  guarded?: readonly (keyof T & string)[];
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
  const named = await namedBy(tx, batched.table, operations);
  const run = (each: Each) => runAll(tx, { operations, atomic }, new Map(named), { batched, inactive, each });
  // Mostly what is refused is refused before it wrote anything, and what is changed is written together. Only where something
  // is left to undo, or the database refuses one of many, does each operation get a savepoint of its own, which costs two
  // round trips.
  const together = async () => {
    const each: Each = (part) => cleanOnly(tx, part);
    const items = await run(each);
    await each(() => tx.writeHeld());
    return items;
  };
  try {
    return { items: await tx.attempt(() => tx.together(together)) };
  } catch (fault) {
    if (!(fault instanceof HalfDone)) throw fault;
    return { items: await run((part) => tx.attempt(part)) };
  }
}

type Each = <R>(part: () => Promise<R>) => Promise<R>;

class HalfDone extends Error {}

async function cleanOnly<R>(tx: Tx, part: () => Promise<R>): Promise<R> {
  const before = tx.writes;
  try {
    return await part();
  } catch (fault) {
    throw fault instanceof DomainError && (tx.writes > before || ofDatabase(fault)) ? new HalfDone() : fault;
  }
}

/** A statement that failed leaves its transaction unusable up to a savepoint. */
const ofDatabase = ({ kind }: DomainError): boolean => kind === 'UNAVAILABLE' || kind === 'INTERNAL';

async function runAll<T extends Noun>(
  tx: Tx,
  { operations, atomic }: BatchRequest,
  named: Map<string, T>,
  { batched, inactive, each }: { batched: Batched<T>; inactive: ReadonlySet<string>; each: Each },
): Promise<BatchResult[]> {
  const items: BatchResult[] = [];
  for (const [index, operation] of operations.entries()) {
    try {
      const { result, noun } = await each(() => runOne(tx, named.get(operation.id), operation, batched, inactive));
      if (noun) named.set(noun.id, noun);
      else named.delete(operation.id);
      items.push(result);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (atomic)
        throw new DomainError(error.kind, error.code, error.message, { fields: error.fields, details: { ...error.details, index } });
      items.push(refusedResult(operation.id, error));
    }
  }
  return items;
}

/** All in one statement, and locked in one order: two batches over the same records do not wait for each other in a circle. */
async function namedBy<T extends Noun>(tx: Tx, table: Table<T>, operations: readonly BatchOperation[]): Promise<Map<string, T>> {
  const ids = [...new Set(operations.map(({ id }) => id))];
  const tail = `order by ${table.name}.id for no key update`;
  const nouns = await tx.select(table, `${table.name}.id = any ($1)`, [ids], { within: 'REACH', tail });
  return new Map(nouns.map((noun) => [noun.id, noun]));
}

/** What is answered, and the record as it is then; without one it is gone. */
interface Ran<T> {
  result: BatchResult;
  noun: T | undefined;
}

async function runOne<T extends Noun>(
  tx: Tx,
  noun: T | undefined,
  operation: BatchOperation,
  batched: Batched<T>,
  inactive: ReadonlySet<string>,
): Promise<Ran<T>> {
  if (!noun) throw notFound();
  if (operation.version !== undefined && operation.version !== noun.version) throw stale(noun.version);
  if (operation.op === 'DELETE') {
    await supported(batched.remove, operation)(tx, noun);
    return { result: { id: noun.id, status: 204, resource: undefined, problem: undefined, inverse: undefined }, noun: undefined };
  }
  if (operation.op === 'MOVE') {
    const moved = await supported(batched.move, operation)(tx, noun, operation.fields ?? {});
    return done(tx, batched, moved.noun, moved.inverse);
  }
  const given = patchFrom(tx, batched.patch, operation, noun);
  const ownerId = given['ownerId'] as string | undefined;
  if (ownerId !== undefined && inactive.has(ownerId)) throw ownerInvalid([ownerId]);
  const assigns = operation.op === 'ASSIGN' && batched.assign;
  const changed = assigns ? await assigns(tx, noun, ownerId!) : await batched.update(tx, noun, given, operation.fields ?? {});
  return done(tx, batched, changed, inverseOf(tx, batched, noun, changed, Object.keys(given)));
}

const done = <T extends Noun>(tx: Tx, { patch }: Batched<T>, noun: T, inverse: Inverse | undefined): Ran<T> => ({
  result: { id: noun.id, status: 200, resource: shownAs(tx, patch, noun), problem: undefined, inverse },
  noun,
});

/** As the single call would have answered it to this caller. */
function shownAs<T extends Noun>({ passport }: Tx, patch: string, noun: T): Record<string, unknown> {
  const method = methods[patch]!;
  return toJson(method.response, shownTo(passport, method, noun));
}

/** A PATCH back to what it was. */
function inverseOf<T extends Noun>(
  tx: Tx,
  { path, patch, guarded = [] }: Batched<T>,
  before: T,
  after: T,
  names: readonly string[],
): Inverse | undefined {
  if (before.version === after.version || guarded.some((field) => before[field] !== after[field])) return undefined;
  const was = shownAs(tx, patch, before);
  return {
    method: 'PATCH',
    path: `${path}/${before.id}`,
    body: Object.fromEntries(
      names.map((name) => [name, name === 'customFields' ? ownFieldsBack(was, shownAs(tx, patch, after)) : was[name]]),
    ),
    version: after.version,
  };
}

/** A PATCH names each of the firm's own fields by itself: one that was not there is cleared. */
function ownFieldsBack(was: Record<string, unknown>, is: Record<string, unknown>): Record<string, unknown> {
  const [before, after] = [was, is].map(({ customFields }) => (customFields ?? {}) as Record<string, unknown>);
  return { ...Object.fromEntries(Object.keys(after!).map((key) => [key, null])), ...before };
}

function supported<V>(verb: V | undefined, { op }: BatchOperation): V {
  if (verb === undefined) throw invalidFields({ field: 'op', code: 'not_allowed', message: `${op} is not for this resource` });
  return verb;
}
