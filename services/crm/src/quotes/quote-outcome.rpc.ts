import type { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { command, preparedCommand, type Rpc } from '@throughline/chassis/rpc/handler';
import { today as dateIn } from '@throughline/chassis/values/zone';
import { ContactTable } from '../contacts/contact.table.ts';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { sendMail } from '../messages/mail.ts';
import { ownOf } from '../own.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { acceptQuote, tellDeal } from './accepting.commands.ts';
import { convertQuote } from './converting.commands.ts';
import { decline } from './quote-acceptance.ts';
import { makeLink } from './quote-link.ts';
import { sentMail } from './quote-mails.ts';
import { send, withdraw } from './quote-sending.ts';
import { scheduleQuoteJobs } from './quote.jobs.ts';
import { QuoteTable } from './quote.table.ts';

type Handlers = Pick<Rpc<typeof QuoteServiceService>, 'sendQuote' | 'withdrawQuote' | 'acceptQuote' | 'declineQuote' | 'convertQuote'>;

export const quoteOutcomeRpc: Handlers = {
  sendQuote: preparedCommand(firmSettings, async ({ tx, own }, { id, message }, { timeZone, name: firmName }) => {
    const quote = await tx.get(QuoteTable, id);
    const decision = send(quote, { at: tx.now, today: dateIn(tx.now, timeZone), timeZone });
    await requireQualified(tx, 'QUOTE_SEND', { kind: 'COMPANY', id: quote.companyId });
    const sent = await tx.apply(quote, decision);
    const link = `${ownOf({ own }).publicUrl}/q/${await makeLink(tx, sent)}`;
    const contact = await tx.load(ContactTable, sent.contactId);
    const mail = sentMail({ quote: sent, contact, firmName }, link, message);
    if (mail) await sendMail(tx, mail);
    scheduleQuoteJobs(tx, sent, timeZone);
    await tellDeal(tx, sent);
    return { ...sent, link };
  }),

  withdrawQuote: command(async ({ tx }, { id, reason }) => {
    const quote = await tx.get(QuoteTable, id);
    return tx.apply(quote, withdraw(quote, reason));
  }),

  acceptQuote: command(async ({ tx }, { id, name, email, title, documentId, choices }) => {
    const quote = await tx.get(QuoteTable, id);
    const nothing = { signatureSvg: undefined, ipHash: undefined, userAgent: undefined };
    return acceptQuote(tx, quote, choices?.lineKeys, { ...nothing, name, email, title, documentId, at: tx.now });
  }),

  declineQuote: command(async ({ tx }, { id, reason }) => {
    const quote = await tx.get(QuoteTable, id);
    return tx.apply(quote, decline(quote, reason));
  }),

  convertQuote: preparedCommand(firmToday, async ({ tx }, request, today) =>
    convertQuote(tx, await tx.get(QuoteTable, request.id), request, today),
  ),
};
