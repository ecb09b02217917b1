// A statement that reads, on its way through pg: as pg's own Query with a name and rows as arrays, less what a statement
// sent a thousand times need not do again. The description of its columns is asked for once per connection, not with each
// answer, and no event emitter or result object is made: reading fell from 14 to 11 % of a GET by id (decisions/0010).
import type pg from 'pg';

type Parse = (text: string) => unknown;
/** Of each column of the answer; undefined: the text is the value. */
export type RowParsers = readonly (Parse | undefined)[];

interface Parameters {
  statement: string;
  values: readonly (string | null)[];
}

// What pg hands to whoever submits to it; its types know the public half only.
interface Wire {
  stream: { cork(): void; uncork(): void };
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(parameters: Parameters): void;
  describe(portal: { type: 'P' }): void;
  execute(portal: Record<string, never>): void;
  sync(): void;
}

export interface Statement {
  name: string;
  text: string;
  values: readonly (string | null)[];
}

export class PreparedRead implements pg.Submittable {
  // By these pg knows the statement.
  readonly name: string;
  readonly text: string;
  readonly callback = null;
  readonly #values: readonly (string | null)[];
  readonly #parserOf: (oid: number) => Parse | undefined;
  readonly #described: Map<string, RowParsers>;
  readonly #resolve: (rows: unknown[][]) => void;
  readonly #reject: (fault: unknown) => void;
  readonly #rows: unknown[][] = [];
  #parsers: RowParsers | undefined;
  #fault: unknown;

  constructor(
    { name, text, values }: Statement,
    given: { parserOf: (oid: number) => Parse | undefined; described: Map<string, RowParsers> },
    resolve: (rows: unknown[][]) => void,
    reject: (fault: unknown) => void,
  ) {
    this.name = name;
    this.text = text;
    this.#values = values;
    this.#parserOf = given.parserOf;
    this.#described = given.described;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire;
    this.#parsers = this.#described.get(this.name);
    wire.stream.cork();
    if (wire.parsedStatements[this.name] === undefined) {
      wire.parse({ name: this.name, text: this.text });
      wire.submittedNamedStatements[this.name] = this.text;
    }
    wire.bind({ statement: this.name, values: this.#values });
    if (!this.#parsers) wire.describe({ type: 'P' });
    wire.execute({});
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: readonly { dataTypeID: number }[] }): void {
    this.#parsers = fields.map(({ dataTypeID }) => this.#parserOf(dataTypeID));
    this.#described.set(this.name, this.#parsers);
  }

  handleDataRow({ fields }: { fields: unknown[] }): void {
    const parsers = this.#parsers!;
    try {
      for (let at = 0; at < fields.length; at += 1) {
        const parse = parsers[at];
        if (parse !== undefined && fields[at] !== null) fields[at] = parse(fields[at] as string);
      }
      this.#rows.push(fields);
    } catch (fault) {
      this.#fault ??= fault;
    }
  }

  handleReadyForQuery(): void {
    if (this.#fault) this.#reject(this.#fault);
    else this.#resolve(this.#rows);
  }

  handleError(fault: unknown): void {
    this.#reject(fault);
  }

  handleCommandComplete(): void {
    // The answer is complete once the connection is ready for the next.
  }

  handleEmptyQuery(): void {
    // An empty text has no rows.
  }
}

/** A parameter as PostgreSQL reads it; undefined where pg must find the form. */
export function parameterText(value: unknown): string | null | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return `{${value.map(quoted).join(',')}}`;
  return undefined;
}

const quoted = (item: string): string => `"${item.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
