// Updates that wait for each other, so that one statement writes many rows (`Tx.together`). It is a session like any other:
// whatever else is asked of the database finds written what was held before.
import { blocksOf, updateStatement } from './many-rows.ts';
import type { Session } from './session.ts';

export interface HeldUpdate {
  table: string;
  id: string;
  version: number;
  /** How many events the change tells. */
  facts: number;
  set: readonly (readonly [column: string, value: unknown])[];
  removes: boolean;
  /** The row is written; `sequence` is that of its last event. */
  written(sequence: number): void;
  /** There is no row of this id and version any more. */
  lost(): Promise<never>;
}

export class HeldUpdates implements Session {
  readonly #session: Session;
  readonly #now: Date;
  #held = new Map<string, HeldUpdate>();
  #statements = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(session: Session, now: Date) {
    this.#session = session;
    this.#now = now;
  }

  get scope() {
    return this.#session.scope;
  }

  /** How many statements have been begun. */
  get statements(): number {
    return this.#statements;
  }

  async arrays(sql: string, values: readonly unknown[]): Promise<unknown[][]> {
    await this.write();
    return this.#session.arrays(sql, values);
  }

  async rows<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    await this.write();
    return this.#session.rows<R>(sql, values);
  }

  /** A statement writes a record once: its second change waits until the first is there. */
  async hold(update: HeldUpdate): Promise<void> {
    if (this.#held.has(update.id)) await this.write();
    this.#held.set(update.id, update);
  }

  /** Whoever asks while rows are being written waits for them. */
  write(): Promise<void> {
    if (this.#held.size === 0) return this.#writing;
    const held = [...this.#held.values()];
    this.#held = new Map();
    const writing = this.#writing.then(() => this.#writeAll(held));
    this.#writing = writing.catch(() => {});
    return writing;
  }

  /** What is held has not happened. */
  forget(): void {
    this.#held = new Map();
  }

  /** The statements go by shape; what is told of the changes, in the order in which they were made. */
  async #writeAll(held: readonly HeldUpdate[]): Promise<void> {
    const sequences = new Map<string, number>();
    for (const alike of Map.groupBy(held, shapeOf).values()) {
      for (const block of blocksOf(alike)) for (const [id, sequence] of await this.#writeBlock(block)) sequences.set(id, sequence);
    }
    for (const update of held) update.written(sequences.get(update.id) ?? (await update.lost()));
  }

  async #writeBlock(block: readonly HeldUpdate[]): Promise<[id: string, sequence: number][]> {
    const { table, set, removes } = block[0]!;
    this.#statements += 1;
    const sql = updateStatement({ table, removes, columns: set.map(([column]) => column) }, block.length);
    const values = block.flatMap((update) => [update.id, update.version, update.facts, ...update.set.map(([, value]) => value)]);
    const rows = await this.#session.rows<{ id: string; event_seq: number }>(sql, [this.#now, ...values]);
    return rows.map((row) => [row.id, row.event_seq]);
  }
}

const shapeOf = ({ table, set, removes }: HeldUpdate): string => [table, removes, ...set.map(([column]) => column)].join();
