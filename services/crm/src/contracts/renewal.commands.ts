// Before a term ends, somebody is to sell the next one: a deal that knows the contract (CRM-92).
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { affiliationsOf } from '../contacts/affiliation.queries.ts';
import type { FirmDay } from '../firm/working-calendar.ts';
import { openDeal } from '../opportunities/opportunity.commands.ts';
import { totalsOf } from '../pricing/totals.ts';
import { readContent } from '../sales/sale.ts';
import { versionOf } from '../sales/sale.queries.ts';
import { SaleTable } from '../sales/sale.table.ts';
import { uplifted } from './contract-term.ts';
import type { StoredContract } from './contract.ts';

/** Worth what the contract would come to for its next term. The house opens it, so no custom field is asked for. */
export async function openRenewal(tx: Tx, contract: StoredContract, day: FirmDay): Promise<void> {
  const { id: contractId, companyId, contactId, title, ownerId, currency, upliftPercent = '0', renewalTermMonths } = contract;
  const [sale] = await tx.peek(SaleTable, 'id = $1', [contract.saleId!]);
  const { lines } = readContent(await versionOf(tx, sale!, sale!.n));
  const next = lines.map((line) => uplifted(line, upliftPercent, renewalTermMonths));
  const deal = await openDeal(
    tx,
    {
      name: `${title}: renewal`.slice(0, 200),
      companyId,
      primaryContactId: contactId && (await isStillThere(tx, contactId, companyId)) ? contactId : undefined,
      contactRoles: [],
      amount: totalsOf(next, currency).net,
      expectedCloseDate: contract.endDate!,
      competitors: [],
      demand: [],
      customFields: undefined,
    },
    ownerId,
    { day, definitions: [] },
  );
  await tx.apply(deal, { set: { contractId } });
  await tx.apply(contract, { set: { renewalOpportunityId: deal.id } });
}

const isStillThere = async (tx: Tx, contactId: string, companyId: string): Promise<boolean> =>
  (await affiliationsOf(tx, contactId, false)).some((affiliation) => affiliation.companyId === companyId);
