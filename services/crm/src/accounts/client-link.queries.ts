// Which customer of accounting, and whose book, a company was: each tie is kept after it was untied (CRM-14).
import type { ClientLink } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { StoredCompany } from './company.ts';

/** Ends the tie that stood before the change, and writes down the one that stands after it. */
export async function keepClientLink(tx: Tx, before: StoredCompany, after: StoredCompany): Promise<void> {
  if (before.customerRef === after.customerRef && before.bookId === after.bookId) return;
  await tx.rowsAffecting(
    'update company_client_links set unlinked_at = $2, unlinked_by = $3 where company_id = $1 and unlinked_at is null',
    [after.id, tx.now, tx.actorId],
  );
  if (after.customerRef === undefined) return;
  await tx.rowsAffecting(
    'insert into company_client_links (tenant_id, id, company_id, customer_ref, book_id, linked_at, linked_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [tx.tenantId, tx.ids.next(), after.id, after.customerRef, after.bookId ?? null, tx.now, tx.actorId],
  );
}

interface Row {
  id: string;
  customer_ref: string;
  book_id: string | null;
  linked_at: Date;
  linked_by: string;
  unlinked_at: Date | null;
  unlinked_by: string | null;
}

export async function clientLinksOf(tx: Reader, companyId: string): Promise<ClientLink[]> {
  const rows = await tx.rows<Row>('select * from company_client_links where company_id = $1 order by linked_at desc, id desc limit 200', [
    companyId,
  ]);
  return rows.map((row) => ({
    id: row.id,
    customerRef: row.customer_ref,
    bookId: row.book_id ?? undefined,
    linkedAt: row.linked_at,
    linkedBy: row.linked_by,
    unlinkedAt: row.unlinked_at ?? undefined,
    unlinkedBy: row.unlinked_by ?? undefined,
  }));
}
