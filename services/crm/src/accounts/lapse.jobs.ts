// A client without an active contract for 180 days is a former one (CRM-10). The days count from the end of the last contract,
// or from the day the company became a client.
import { job } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { becomeFormer } from './company.ts';
import { CompanyTable } from './company.table.ts';

const lapseMs = 180 * 86_400_000;

/** Counts anew from now. */
export function lapseAfter(tx: Tx, companyId: string): void {
  tx.cancel('company.lapse', companyId);
  tx.schedule({ kind: 'company.lapse', key: companyId, payload: { companyId }, at: new Date(tx.now.getTime() + lapseMs) });
}

export const lapseJobs = [
  job('company.lapse', async ({ tx }, { companyId }) => {
    const [company] = await tx.select(CompanyTable, 'companies.id = $1', [companyId], { tail: 'for no key update' });
    if (!company) return;
    const [bound] = await tx.rows(
      `select 1 from contracts where company_id = $1 and status in ('SIGNED', 'ACTIVE') and deleted_at is null limit 1`,
      [company.id],
    );
    // The end of that contract will count anew.
    if (bound) return;
    await tx.apply(company, becomeFormer(company));
  }),
];
