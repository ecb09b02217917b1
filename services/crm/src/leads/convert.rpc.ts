import type { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { preparedCommand, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { convertLead, type Converting } from './convert.commands.ts';

export const leadConversionRpc: Rpc<typeof LeadConversionServiceService> = {
  convertLead: preparedCommand(converting, ({ tx }, request, given) => convertLead(tx, request, given)),
};

async function converting(context: HandlerContext): Promise<Converting> {
  const [companies, contacts, opportunities] = await Promise.all([
    definitionsOf(context, 'crm.companies'),
    definitionsOf(context, 'crm.contacts'),
    definitionsOf(context, 'crm.opportunities'),
  ]);
  return {
    callerId: context.passport.userId ?? undefined,
    day: await firmDay(context),
    definitions: { companies, contacts, opportunities },
  };
}
