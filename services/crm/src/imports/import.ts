// An import takes records from a file, row by row (CRM-4): CREATED, MERGED into one the firm has, SKIPPED, or REFUSED with a
// code and the field at fault. A thousand rows commit together, so that a crash costs a thousand; an atomic one, of at most
// 5,000 rows, commits as a whole or not at all.
import type {
  Import,
  ImportKind,
  ImportLeadsRequest,
  ImportMatch,
  ImportRow,
} from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { fact, type Decision } from '@throughline/chassis/decision';
import { invalidFields, malformed } from '@throughline/chassis/errors';
import type { Passport } from '@throughline/chassis/security/passport';

export type { Import, ImportKind };

type Actor = Passport['actor'];

export interface StoredImport extends Import {
  csv: string;
  /** Of the file and what was wished of it: the same again is the same import. */
  fingerprint: string;
  mapping: Record<string, string>;
  matchBy: ImportMatch;
  ownerId: string | undefined;
  /** Whose records the importer may change; undefined: everybody's. */
  reachUserIds: string[] | undefined;
  /** In whose name the records are written; undefined: it began before that was kept. */
  requestedBy: Actor | undefined;
}

/** What became of a row, before it is written down. */
export type RowReport = Omit<ImportRow, 'row' | 'leadId'>;

/** What an importer says of its noun. */
export interface Importable {
  kind: ImportKind;
  fields: ReadonlySet<string>;
  /** The first one is used where none is asked. */
  matches: readonly [ImportMatch, ...ImportMatch[]];
}

export interface Beginning {
  fingerprint: string;
  reachUserIds: string[] | undefined;
  requestedBy: Actor | undefined;
  fileName: string | undefined;
  /** Known where the content came with the request. */
  rows: number;
}

export const rowsMax = 100_000;
export const atomicRowsMax = 5_000;
const chunkRows = 1_000;
const ownFieldForm = /^customFields\.[A-Za-z]\w{0,59}$/;

export function begin({ kind, fields, matches }: Importable, request: ImportLeadsRequest, beginning: Beginning) {
  const { csv, mapping, mode, matchBy = matches[0], dryRun, ownerId, documentId, atomic } = request;
  for (const [column, field] of Object.entries(mapping))
    if (!fields.has(field) && !ownFieldForm.test(field))
      throw invalidFields({ field: `mapping.${column}`, code: 'not_allowed', message: `must be one of ${[...fields].join(', ')}` });
  if (!matches.includes(matchBy))
    throw invalidFields({ field: 'matchBy', code: 'not_allowed', message: `must be one of ${matches.join(', ')}` });
  refuseTooMany(beginning.rows, atomic);
  const counts = { done: 0, created: 0, merged: 0, skipped: 0, refused: 0, faultCode: undefined, faultMessage: undefined };
  const wished = { kind, csv, mapping, mode, matchBy, dryRun, ownerId, documentId, atomic };
  return { set: { ...wished, ...beginning, ...counts, status: 'RUNNING' as const } };
}

export function refuseUnsourced({ csv, documentId }: Pick<ImportLeadsRequest, 'csv' | 'documentId'>): void {
  if ((csv === '') === (documentId === undefined))
    throw invalidFields({ field: 'csv', code: 'required', message: 'is required or documentId is, and not both' });
}

/** Where nothing is said of columns, those that are called as fields fill them. */
export const mappingOf = (
  { fields }: Pick<Importable, 'fields'>,
  { mapping }: Pick<ImportLeadsRequest, 'mapping'>,
): Record<string, string> => (Object.keys(mapping).length > 0 ? mapping : Object.fromEntries([...fields].map((field) => [field, field])));

export function refuseTooMany(rows: number, atomic: boolean): void {
  if (rows > rowsMax) throw malformed('limit.exceeded', `At most ${rowsMax} rows at once.`);
  if (atomic && rows > atomicRowsMax) throw malformed('limit.exceeded', `At most ${atomicRowsMax} rows are taken as a whole.`);
}

/** The file was read: its rows wait, and its text is not needed any more. */
export const read = (rows: number): Decision<StoredImport> => ({ set: { rows, csv: '' } });

export function fail(present: StoredImport, { code, message }: { code: string; message: string }): Decision<StoredImport> {
  return {
    set: { status: 'FAILED', faultCode: code, faultMessage: message, csv: '' },
    event: completed(present, present, code),
  };
}

/** How many rows the next transaction takes. */
export const nextChunk = ({ rows, done, atomic }: Pick<Import, 'rows' | 'done' | 'atomic'>): number =>
  atomic ? rows - done : Math.min(chunkRows, rows - done);

export function advance(present: StoredImport, reports: readonly RowReport[]): Decision<StoredImport> {
  const count = (outcome: RowReport['outcome']) => reports.filter((report) => report.outcome === outcome).length;
  const counts = {
    created: present.created + count('CREATED'),
    merged: present.merged + count('MERGED'),
    skipped: present.skipped + count('SKIPPED'),
    refused: present.refused + count('REFUSED'),
  };
  const done = present.done + reports.length;
  if (done < present.rows) return { set: { ...counts, done } };
  return { set: { ...counts, done, status: 'DONE' }, event: completed(present, counts, undefined) };
}

/** Of an atomic import in which a row was refused, every other row is refused with it. */
export const rolledBack = (reports: readonly RowReport[]): RowReport[] =>
  reports.map((report) =>
    report.outcome === 'REFUSED'
      ? report
      : {
          outcome: 'REFUSED',
          recordId: undefined,
          code: 'import.rolled_back',
          field: undefined,
          message: 'Another row was refused, and all were wanted or none.',
        },
  );

export function shown(stored: StoredImport): Import {
  const { csv: _csv, fingerprint: _print, mapping: _mapping, matchBy: _match, ownerId: _owner, ...rest } = stored;
  const { reachUserIds: _reach, requestedBy: _by, ...report } = rest;
  return report;
}

type Counts = Pick<Import, 'created' | 'merged' | 'skipped' | 'refused'>;

const completed = ({ id: importId, dryRun, kind }: StoredImport, counts: Counts, faultCode: string | undefined) => {
  const { created, merged, skipped, refused } = counts;
  return fact('crm.import.completed', { importId, dryRun, kind, created, merged, skipped, refused, faultCode });
};
