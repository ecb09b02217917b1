// Rows of a file, each whole or not at all. All of a slice are checked, matched and drafted first, in memory and by a few
// statements for all of them; then what is new is written together. A row that changes a record is written by itself.
import type { Noun } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { conflict, DomainError } from '@throughline/chassis/errors';
import type { RowReport } from './import.ts';
import type { Fields } from './import-row.queries.ts';
import { askedBy, type Importer, type Key, type Surroundings } from './importer.ts';
import { reachable } from './matching.queries.ts';

/** So many rows' events and audit entry are one statement and one message. */
const sliceRows = 250;

export async function takeRows<Asked extends object, T extends Noun, Draft extends { set: { id: string } }, Known>(
  tx: Tx,
  importer: Importer<Asked, T, Draft, Known>,
  rows: readonly Fields[],
  surroundings: Surroundings,
): Promise<RowReport[]> {
  const known = await importer.lookUp(tx, rows, surroundings);
  const reports: RowReport[] = [];
  for (let at = 0; at < rows.length; at += sliceRows) {
    const slice = new Slice(tx, importer, surroundings, known);
    reports.push(...(await slice.take(rows.slice(at, at + sliceRows))));
    await tx.flush();
  }
  return reports;
}

type Checked<Asked> = { fields: Fields; asked: Asked; keys: Key[] } | { fault: DomainError };

class Slice<Asked extends object, T extends Noun, Draft extends { set: { id: string } }, Known> {
  readonly #tx: Tx;
  readonly #importer: Importer<Asked, T, Draft, Known>;
  readonly #given: Surroundings & { known: Known };
  /** Who stands behind a key: of the firm's records, and of the rows before. */
  readonly #records = new Map<Key, T>();
  readonly #drafted = new Map<Key, Draft>();
  #drafts: Draft[] = [];
  #reached: ReadonlySet<string> = new Set();

  constructor(tx: Tx, importer: Importer<Asked, T, Draft, Known>, surroundings: Surroundings, known: Known) {
    this.#tx = tx;
    this.#importer = importer;
    this.#given = { ...surroundings, known };
  }

  async take(rows: readonly Fields[]): Promise<RowReport[]> {
    const checked = rows.map((fields) => this.#check(fields));
    const keys = checked.flatMap((row) => ('keys' in row ? row.keys : []));
    for (const [key, record] of await this.#importer.matching(this.#tx, [...new Set(keys)])) this.#records.set(key, record);
    const ids = [...new Set([...this.#records.values()].map(({ id }) => id))];
    this.#reached = await reachable(this.#tx, this.#importer.table, ids, this.#given.present.reachUserIds);
    const reports: RowReport[] = [];
    for (const row of checked) reports.push('fault' in row ? refused(row.fault) : await this.#takeOne(row));
    await this.#writeDrafts();
    return reports;
  }

  #check(fields: Fields): Checked<Asked> {
    try {
      const asked = askedBy<Asked>(this.#importer, fields, this.#given);
      return { fields, asked, keys: this.#importer.keysOf(asked, this.#given.present.matchBy) };
    } catch (fault) {
      return { fault: asRefusal(fault) };
    }
  }

  async #takeOne(row: { fields: Fields; asked: Asked; keys: Key[] }): Promise<RowReport> {
    try {
      const twin = row.keys.map((key) => this.#drafted.get(key)).find(Boolean);
      if (this.#given.present.mode === 'UPSERT' && twin) await this.#writeDrafts();
      const record = row.keys.map((key) => this.#records.get(key)).find(Boolean);
      if (!record && !twin) return this.#draft(row);
      if (!record || this.#given.present.mode !== 'UPSERT') return this.#matched(record?.id ?? twin!.set.id);
      if (!this.#reached.has(record.id)) throw known(record.id);
      const changed = await this.#tx.attempt(() => this.#importer.change(this.#tx, record, row.asked, row.fields, this.#given));
      for (const [key, { id }] of this.#records) if (id === changed.id) this.#records.set(key, changed);
      return report(changed.version === record.version ? 'SKIPPED' : 'MERGED', changed.id);
    } catch (fault) {
      return refused(asRefusal(fault));
    }
  }

  #draft({ asked, fields, keys }: { asked: Asked; fields: Fields; keys: Key[] }): RowReport {
    const draft = this.#importer.draft(this.#tx.ids.next(), asked, fields, { ...this.#given, tx: this.#tx });
    this.#drafts.push(draft);
    for (const key of keys) this.#drafted.set(key, draft);
    return report('CREATED', draft.set.id);
  }

  #matched(id: string): RowReport {
    if (this.#given.present.mode === 'CREATE_ONLY') throw known(id);
    return report('SKIPPED', id);
  }

  async #writeDrafts(): Promise<void> {
    if (this.#drafts.length === 0) return;
    const written = await this.#importer.write(this.#tx, this.#drafts, this.#given);
    const byId = new Map(written.map((record) => [record.id, record]));
    for (const [key, { set }] of this.#drafted) this.#records.set(key, byId.get(set.id)!);
    this.#reached = new Set([...this.#reached, ...byId.keys()]);
    this.#drafted.clear();
    this.#drafts = [];
  }
}

const known = (id: string) => conflict('duplicate.found', `The firm has this one already: ${id}.`, { ids: [id] });

const report = (outcome: RowReport['outcome'], recordId: string): RowReport => ({ outcome, recordId });

function refused({ code, message, fields: [first] }: DomainError): RowReport {
  return { outcome: 'REFUSED', recordId: undefined, code, field: first?.field, message: first?.message ?? message };
}

function asRefusal(fault: unknown): DomainError {
  if (fault instanceof DomainError && fault.kind !== 'INTERNAL' && fault.kind !== 'UNAVAILABLE') return fault;
  throw fault;
}
