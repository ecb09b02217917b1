// An import takes leads from a file, row by row (CRM-4): CREATED, MERGED into one the firm has, SKIPPED, or REFUSED with a code
// and the field at fault. Up to 5,000 rows commit together; a longer file is taken a thousand rows at a time.
import { parse } from 'csv-parse/sync';
import type { Import, ImportLeadsRequest, ImportMatch, ImportRow } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { fact, type Decision } from '@throughline/chassis/decision';
import { invalidFields, malformed } from '@throughline/chassis/errors';

export type { Import };

export interface StoredImport extends Import {
  csv: string;
  /** Of the file and what was wished of it: the same again is the same import. */
  fingerprint: string;
  mapping: Record<string, string>;
  matchBy: ImportMatch;
  ownerId: string | undefined;
}

/** What became of a row, before it is written down. */
export type RowReport = Omit<ImportRow, 'row'>;
export type CsvRow = Readonly<Record<string, string>>;

const atomicRowsMax = 5_000;
const chunkRows = 1_000;

const importable: ReadonlySet<string> = new Set([
  'firstName',
  'lastName',
  'companyName',
  'email',
  'phone',
  'title',
  'country',
  'industry',
  'externalRef',
  'referrer',
  'referralCode',
]);

export function begin({ csv, mapping, mode, matchBy = 'EMAIL', dryRun, ownerId }: ImportLeadsRequest, fingerprint: string) {
  for (const [column, field] of Object.entries(mapping))
    if (!importable.has(field))
      throw invalidFields({ field: `mapping.${column}`, code: 'not_allowed', message: `must be one of ${[...importable].join(', ')}` });
  const counts = { rows: rowsOf(csv).length, done: 0, created: 0, merged: 0, skipped: 0, refused: 0 };
  return { set: { csv, mapping, mode, matchBy, dryRun, ownerId, fingerprint, status: 'RUNNING' as const, ...counts } };
}

export function rowsOf(csv: string): CsvRow[] {
  try {
    return parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  } catch (fault) {
    throw malformed('import.unreadable', `This is no CSV: ${fault instanceof Error ? fault.message : 'it cannot be read'}.`);
  }
}

/** How many rows the next transaction takes. */
export const nextChunk = ({ rows, done }: Import): number => (rows <= atomicRowsMax ? rows - done : Math.min(chunkRows, rows - done));

/** The fields a row fills; an empty cell fills none. */
export const fieldsOf = (row: CsvRow, mapping: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).flatMap(([column, field]) => (row[column] ? [[field, row[column]]] : [])));

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
  const event = fact('crm.import.completed', { importId: present.id, dryRun: present.dryRun, ...counts });
  return { set: { ...counts, done, status: 'DONE', csv: '' }, event };
}

export function shown(stored: StoredImport): Import {
  const { csv: _csv, fingerprint: _print, mapping: _mapping, matchBy: _match, ownerId: _owner, ...report } = stored;
  return report;
}
