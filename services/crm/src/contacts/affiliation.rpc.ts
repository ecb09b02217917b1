import type { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import type { Reader } from '@throughline/chassis/database/reader';
import { notFound } from '@throughline/chassis/errors';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { CompanyTable } from '../accounts/company.table.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { shown } from './affiliation.ts';
import { changeAffiliation, endAffiliation } from './affiliation.commands.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { AffiliationTable } from './affiliation.table.ts';
import { affiliate } from './contact.commands.ts';
import { ContactTable } from './contact.table.ts';

export const affiliationRpc: Rpc<typeof AffiliationServiceService> = {
  listAffiliations: query(async ({ tx }, { contactId, past }) => {
    await tx.get(ContactTable, contactId);
    return { items: (await affiliationsOf(tx, contactId, past)).map(shown) };
  }),

  getAffiliation: query(async ({ tx }, request) => shown((await spanOf(tx, request)).span)),

  createAffiliation: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const contact = await tx.get(ContactTable, request.contactId);
    await tx.get(CompanyTable, request.companyId);
    return shown((await affiliate(tx, contact, request, today)).span);
  }),

  updateAffiliation: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const { contact, span } = await spanOf(tx, request);
    return shown(await changeAffiliation(tx, contact, span, namedFields(request), today));
  }),

  deleteAffiliation: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const { contact, span } = await spanOf(tx, request);
    await endAffiliation(tx, contact, span, today);
    return {};
  }),
};

async function spanOf(tx: Reader, { contactId, id }: { contactId: string; id: string }) {
  const contact = await tx.get(ContactTable, contactId);
  const span = await tx.get(AffiliationTable, id);
  if (span.contactId !== contactId) throw notFound();
  return { contact, span };
}
