// The rows of a file while they wait, and what became of them.
import type { ImportKind, ImportOutcome, ImportRow } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { RowReport } from './import.ts';

/** The mapped cells of a row, by field. */
export type Fields = Readonly<Record<string, string>>;

/** `after`: how many rows came before these. */
export async function keepLines(tx: Tx, importId: string, after: number, lines: readonly Fields[]): Promise<void> {
  await tx.rowsAffecting(
    `insert into import_lines (tenant_id, import_id, n, fields)
     select $1, $2, $3::int + place::int, fields from jsonb_array_elements($4::jsonb) with ordinality as lines (fields, place)`,
    [tx.tenantId, importId, after, JSON.stringify(lines)],
  );
}

export async function linesOf(tx: Reader, importId: string, after: number, count: number): Promise<Fields[]> {
  const rows = await tx.rows<{ fields: Fields }>('select fields from import_lines where import_id = $1 and n > $2 order by n limit $3', [
    importId,
    after,
    count,
  ]);
  return rows.map(({ fields }) => fields);
}

/** What was looked at is kept no longer: it is about people. */
export const dropLines = (tx: Tx, importId: string, upTo: number): Promise<void> =>
  tx.rowsAffecting('delete from import_lines where import_id = $1 and n <= $2', [importId, upTo]);

export async function keepReports(tx: Tx, importId: string, after: number, reports: readonly RowReport[]): Promise<void> {
  await tx.rowsAffecting(
    `insert into import_rows (tenant_id, import_id, n, outcome, record_id, code, field, message)
     select $1, $2, $3::int + place::int, outcome, record_id, code, field, message
     from unnest($4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[]) with ordinality
       as reports (outcome, record_id, code, field, message, place)`,
    [
      tx.tenantId,
      importId,
      after,
      reports.map(({ outcome }) => outcome),
      reports.map(({ recordId }) => recordId ?? null),
      reports.map(({ code }) => code ?? null),
      reports.map(({ field }) => field ?? null),
      reports.map(({ message }) => message ?? null),
    ],
  );
}

interface Row {
  n: number;
  outcome: ImportOutcome;
  record_id: string | null;
  code: string | null;
  field: string | null;
  message: string | null;
}

export const reportsMax = 1_000;

export async function importRows(
  tx: Reader,
  { id, kind }: { id: string; kind: ImportKind | undefined },
  { outcomes, after, limit }: { outcomes: readonly ImportOutcome[]; after: number; limit: number },
): Promise<ImportRow[]> {
  const rows = await tx.rows<Row>(
    `select n, outcome, record_id, code, field, message from import_rows
     where import_id = $1 and n > $2 and ${outcomeAmong('$3')} order by n limit $4`,
    [id, after, outcomes, limit],
  );
  return rows.map((row) => ({
    row: row.n,
    outcome: row.outcome,
    recordId: row.record_id ?? undefined,
    leadId: kind === 'LEAD' ? (row.record_id ?? undefined) : undefined,
    code: row.code ?? undefined,
    field: row.field ?? undefined,
    message: row.message ?? undefined,
  }));
}

export async function importRowCount(tx: Reader, id: string, outcomes: readonly ImportOutcome[]): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from import_rows where import_id = $1 and ${outcomeAmong('$2')}`,
    [id, outcomes],
  );
  return row!.count;
}

const outcomeAmong = (outcomes: string) => `(cardinality(${outcomes}::text[]) = 0 or outcome = any (${outcomes}))`;
