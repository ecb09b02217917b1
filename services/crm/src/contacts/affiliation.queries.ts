import type { AffiliationRole } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import type { Reader } from '@throughline/chassis/database/reader';
import { rule } from '@throughline/chassis/errors';
import type { StoredAffiliation } from './affiliation.ts';
import { AffiliationTable } from './affiliation.table.ts';

/** Where a person belongs, the present first, the primary one before the others. */
export const affiliationsOf = (tx: Reader, contactId: string, past: boolean): Promise<StoredAffiliation[]> =>
  tx.select(AffiliationTable, 'contact_id = $1 and ($2 or to_date is null)', [contactId, past], {
    tail: 'order by to_date desc nulls first, is_primary desc, from_date, id',
  });

export interface Belongings {
  companyIds: string[];
  roles: AffiliationRole[];
}

/** Where people belong today, by contact. */
export async function belongingsOf(tx: Reader, contactIds: readonly string[]): Promise<ReadonlyMap<string, Belongings>> {
  const rows = await tx.select(AffiliationTable, 'contact_id = any ($1) and to_date is null', [contactIds], {
    tail: 'order by is_primary desc, from_date, id',
  });
  return new Map(
    [...Map.groupBy(rows, ({ contactId }) => contactId)].map(([contactId, spans]) => [
      contactId,
      { companyIds: spans.map(({ companyId }) => companyId), roles: [...new Set(spans.flatMap(({ roles }) => roles))] },
    ]),
  );
}

/** Whoever is to stand for a company belongs to it today. */
export async function refuseUnaffiliated(tx: Reader, contactId: string, companyId: string): Promise<void> {
  const [present] = await tx.select(AffiliationTable, 'contact_id = $1 and company_id = $2 and to_date is null', [contactId, companyId]);
  if (!present) throw rule('contact.not_affiliated', 'This person does not belong to the company.', { contactId, companyId });
}
