import type { CompanySummary } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { Reader } from '@throughline/chassis/database/reader';
import type { StoredCompany } from './company.ts';
import { figuresOf } from './figures.queries.ts';

export async function summaryOf(tx: Reader, company: StoredCompany): Promise<CompanySummary> {
  const figures = (await figuresOf(tx, [company.id])).get(company.id)!;
  const [row] = await tx.rows<{ contacts: number; last_two_way_at: Date | null }>(
    `select (select count(*)::int from affiliations where company_id = $1 and to_date is null and deleted_at is null) as contacts,
       (select last_two_way_at from company_standings where company_id = $1) as last_two_way_at`,
    [company.id],
  );
  return {
    companyId: company.id,
    ...figures,
    contacts: row!.contacts,
    lastTwoWayAt: row!.last_two_way_at ?? undefined,
    health: company.health,
  };
}
