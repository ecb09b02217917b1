import type { QuoteServiceService, SendQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, preparedCommand, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { today as dateIn } from '@throughline/chassis/values/zone';
import { ContactTable } from '../contacts/contact.table.ts';
import { filledWith, surroundingsOf, type Surroundings } from '../email-templates/merge-values.queries.ts';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { sendMail } from '../messages/mail.ts';
import { ownOf } from '../own.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { acceptQuote, declineQuote, tellDeal, withdrawQuote } from './accepting.commands.ts';
import { convertQuote } from './converting.commands.ts';
import { hasFields, mergedSections } from './proposal-fields.ts';
import { makeLink } from './quote-link.ts';
import { sentMail } from './quote-mails.ts';
import { refuseUnreachable, send } from './quote-sending.ts';
import { scheduleQuoteJobs } from './quote.jobs.ts';
import { holdDeal } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';
import type { StoredQuote } from './quote.ts';

type Handlers = Pick<Rpc<typeof QuoteServiceService>, 'sendQuote' | 'withdrawQuote' | 'acceptQuote' | 'declineQuote' | 'convertQuote'>;

export const quoteOutcomeRpc: Handlers = {
  sendQuote: preparedCommand(sendingGround, async ({ tx, own }, { id, message }, { timeZone, firmName, surroundings }) => {
    const draft = await tx.get(QuoteTable, id);
    const contact = await tx.load(ContactTable, draft.contactId);
    const sections = surroundings ? mergedSections(draft.sections, await fillingOf(tx, draft, surroundings)) : draft.sections;
    const { set, ...rest } = send({ ...draft, sections }, { at: tx.now, today: dateIn(tx.now, timeZone), timeZone });
    refuseUnreachable(draft, contact);
    await requireQualified(tx, 'QUOTE_SEND', { kind: 'COMPANY', id: draft.companyId });
    const sent = await tx.apply(draft, { ...rest, set: { ...set, sections } });
    const link = `${ownOf({ own }).publicUrl}/q/${await makeLink(tx, sent)}`;
    const mail = sentMail({ quote: sent, contact, firmName }, link, message);
    if (mail) await sendMail(tx, mail);
    scheduleQuoteJobs(tx, sent, timeZone);
    await tellDeal(tx, sent);
    return { ...sent, link };
  }),

  withdrawQuote: command(async ({ tx }, { id, reason }) => {
    const quote = await tx.get(QuoteTable, id);
    return withdrawQuote(tx, quote, reason);
  }),

  acceptQuote: command(async ({ tx }, { id, name, email, title, documentId, choices }) => {
    await holdDeal(tx, id);
    const quote = await tx.get(QuoteTable, id);
    const nothing = { signatureSvg: undefined, ipHash: undefined, userAgent: undefined };
    return acceptQuote(tx, quote, choices?.lineKeys, { ...nothing, name, email, title, documentId, at: tx.now });
  }),

  declineQuote: command(async ({ tx }, { id, reason }) => {
    const quote = await tx.get(QuoteTable, id);
    return declineQuote(tx, quote, reason);
  }),

  convertQuote: preparedCommand(firmToday, async ({ tx }, request, today) =>
    convertQuote(tx, await tx.get(QuoteTable, request.id), request, today),
  ),
};

/** Learnt before the transaction opens; who sends is asked for only where the proposal has fields to fill. */
async function sendingGround(context: HandlerContext, { id }: SendQuoteRequest) {
  const { timeZone, name: firmName } = await firmSettings(context);
  const { sections } = await context.reading((tx) => tx.get(QuoteTable, id));
  return { timeZone, firmName, surroundings: hasFields(sections) ? await surroundingsOf(context) : undefined };
}

const fillingOf = (tx: Tx, { id, companyId, contactId, opportunityId }: StoredQuote, surroundings: Surroundings) =>
  filledWith(tx, { companyId, contactId, opportunityId, quoteId: id }, surroundings);
