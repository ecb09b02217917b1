import type { ImportOutcome, ImportRow } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { RowReport } from './lead-import.ts';

const rowsMax = 1_000;

/** `after`: how many rows came before these. */
export async function keepReports(tx: Tx, importId: string, after: number, reports: readonly RowReport[]): Promise<void> {
  await tx.rowsAffecting(
    `insert into import_rows (tenant_id, import_id, n, outcome, lead_id, code, field, message)
     select $1, $2, $3::int + place::int, outcome, lead_id, code, field, message
     from unnest($4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[]) with ordinality
       as reports (outcome, lead_id, code, field, message, place)`,
    [
      tx.tenantId,
      importId,
      after,
      reports.map(({ outcome }) => outcome),
      reports.map(({ leadId }) => leadId ?? null),
      reports.map(({ code }) => code ?? null),
      reports.map(({ field }) => field ?? null),
      reports.map(({ message }) => message ?? null),
    ],
  );
}

interface Row {
  n: number;
  outcome: ImportOutcome;
  lead_id: string | null;
  code: string | null;
  field: string | null;
  message: string | null;
}

export async function importRows(tx: Reader, importId: string, outcomes: readonly ImportOutcome[], after: number): Promise<ImportRow[]> {
  const rows = await tx.rows<Row>(
    `select n, outcome, lead_id, code, field, message from import_rows
     where import_id = $1 and n > $2 and (cardinality($3::text[]) = 0 or outcome = any ($3)) order by n limit ${rowsMax}`,
    [importId, after, outcomes],
  );
  return rows.map((row) => ({
    row: row.n,
    outcome: row.outcome,
    leadId: row.lead_id ?? undefined,
    code: row.code ?? undefined,
    field: row.field ?? undefined,
    message: row.message ?? undefined,
  }));
}
