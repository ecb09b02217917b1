import type { ConvertLeadRequest, LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { preparedCommand, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { completed, type QuoteGround } from '../quotes/quote.commands.ts';
import { groundFor } from '../quotes/quote.rpc.ts';
import { blankQuote } from '../quotes/blank-quote.ts';
import { companyMeant, convertLead, type Converting } from './convert.commands.ts';
import { LeadTable } from './lead.table.ts';

export const leadConversionRpc: Rpc<typeof LeadConversionServiceService> = {
  convertLead: preparedCommand(converting, ({ tx }, request, given) => convertLead(tx, request, given)),
};

async function converting(context: HandlerContext, request: ConvertLeadRequest): Promise<Converting> {
  const [companies, contacts, opportunities] = await Promise.all([
    definitionsOf(context, 'crm.companies'),
    definitionsOf(context, 'crm.contacts'),
    definitionsOf(context, 'crm.opportunities'),
  ]);
  const currency = request.quote?.currency ?? (await firmSettings(context)).currency;
  return {
    callerId: context.passport.userId ?? undefined,
    day: await firmDay(context),
    definitions: { companies, contacts, opportunities },
    quoteGround: await quoteGround(context, request, currency),
    currency,
  };
}

/** Prices and tax of the quote. A company that is yet to be made is asked about by the lead that it comes of. */
async function quoteGround(
  context: HandlerContext,
  { id, quote, companyId, alwaysNew }: ConvertLeadRequest,
  currency: string,
): Promise<QuoteGround | undefined> {
  if (!quote) return undefined;
  const { templateId, variables } = quote;
  return groundFor(context, async (tx) => {
    const lead = await tx.get(LeadTable, id);
    const meant = companyId ?? (alwaysNew ? undefined : (await companyMeant(tx, lead))?.id) ?? id;
    return completed(tx, { ...blankQuote, companyId: meant, contactId: '', currency, templateId, variables });
  });
}
