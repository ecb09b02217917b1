// Whoever holds the link is let in, and nobody else: the link says which firm's quote it is, and the call goes on within that firm.
import type { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import type { Reader } from '@throughline/chassis/database/reader';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { notify } from '../messages/message.jobs.ts';
import { acceptQuote, declineQuote } from './accepting.commands.ts';
import { publicView } from './public-quote.ts';
import { chosen, isAccepted, refuseDeadLink, signatureOf } from './quote-acceptance.ts';
import { proveCode, refuseUnproven, sendCode } from './quote-code.commands.ts';
import { fingerprint, followLink } from './quote-link.ts';
import { firstView, view } from './quote-sending.ts';
import { countView, keepDwell } from './quote-reading.queries.ts';
import { holdDeal } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';
import { isOpen, type StoredQuote } from './quote.ts';

export const publicQuoteRpc: Rpc<typeof PublicQuoteServiceService> = {
  viewQuote: command(async ({ tx, passport }, { token, proof }) => {
    const quote = await enterBy(tx, token, proof);
    const visitor = fingerprint(passport.ip, passport.userAgent);
    if (!isOpen(quote) || !(await countView(tx, quote, visitor))) return shown(tx, quote);
    if (quote.status === 'SENT') notify(tx, firstView(quote));
    return shown(tx, await tx.apply(quote, view(quote, tx.now)));
  }),

  sendQuoteCode: command(async ({ tx }, { token }) => {
    const quote = await follow(tx, token);
    return sendCode(tx, quote, await tx.load(ContactTable, quote.contactId), token);
  }),

  proveQuoteCode: command(async ({ tx }, { token, code }) => proveCode(tx, await follow(tx, token), token, code)),

  noteQuoteReading: command(async ({ tx, passport }, { token, proof, sections }) => {
    const quote = await enterBy(tx, token, proof);
    await keepDwell(tx, quote, fingerprint(passport.ip, passport.userAgent), sections);
    return {};
  }),

  selectQuoteOptions: query(async ({ reading, clock }, { token, proof, lineKeys }) => {
    const link = await reading((tx) => followLink(tx, token), { tenantId: null, userId: null });
    return reading(
      async (tx) => {
        const quote = await tx.load(QuoteTable, link.quoteId);
        refuseDeadLink(quote, link, clock.now());
        await refuseUnproven(tx, quote, proof, clock.now());
        const { lines, totals } = chosen(quote, lineKeys);
        return shown(tx, { ...quote, lines, totals });
      },
      { tenantId: link.tenantId, userId: null },
    );
  }),

  acceptPublicQuote: command(async ({ tx, passport }, request) => {
    const quote = await enterBy(tx, request.token, request.proof, holdDeal);
    const signatureSvg = isAccepted(quote) ? undefined : signatureOf(quote, request);
    const { name, email, title, choices } = request;
    const evidence = {
      name,
      email,
      title,
      signatureSvg,
      ipHash: fingerprint(passport.ip),
      userAgent: passport.userAgent,
      documentId: undefined,
      at: tx.now,
    };
    return shown(tx, await acceptQuote(tx, quote, choices?.lineKeys, evidence));
  }),

  declinePublicQuote: command(async ({ tx }, { token, proof, reason }) => {
    const quote = await enterBy(tx, token, proof);
    return shown(tx, quote.status === 'DECLINED' ? quote : await declineQuote(tx, quote, reason));
  }),
};

/** The quote behind the link, open: where it asks for a code, the code was proved. */
async function enterBy(tx: Tx, token: string, proof: string | undefined, before?: typeof holdDeal): Promise<StoredQuote> {
  const quote = await follow(tx, token, before);
  await refuseUnproven(tx, quote, proof, tx.now);
  return quote;
}

/** The quote of a link that is alive, locked: of two clicks at once the second sees what the first did. */
async function follow(tx: Tx, token: string, before?: typeof holdDeal): Promise<StoredQuote> {
  const link = await followLink(tx, token);
  await tx.enter({ tenantId: link.tenantId, userId: null });
  await before?.(tx, link.quoteId);
  const quote = await tx.load(QuoteTable, link.quoteId);
  refuseDeadLink(quote, link, tx.now);
  return quote;
}

const shown = async (tx: Reader, quote: StoredQuote) => publicView(quote, (await tx.load(CompanyTable, quote.companyId)).name);
