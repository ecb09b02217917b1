// Whoever holds the link is let in, and nobody else: the link says which firm's quote it is, and the call goes on within that firm.
import type { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import type { Reader } from '@throughline/chassis/database/reader';
import { CompanyTable } from '../accounts/company.table.ts';
import { notify, type Notice } from '../messages/message.jobs.ts';
import { acceptQuote } from './accepting.commands.ts';
import { publicView } from './public-quote.ts';
import { chosen, decline, isAccepted, refuseDeadLink, refuseUnsigned } from './quote-acceptance.ts';
import { fingerprint, followLink } from './quote-link.ts';
import { view } from './quote-sending.ts';
import { countView } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';
import { isOpen, type StoredQuote } from './quote.ts';

export const publicQuoteRpc: Rpc<typeof PublicQuoteServiceService> = {
  viewQuote: command(async ({ tx, passport }, { token }) => {
    const quote = await enterBy(tx, token);
    const visitor = fingerprint(passport.ip, passport.userAgent);
    if (!isOpen(quote) || !(await countView(tx, quote, visitor))) return shown(tx, quote);
    if (quote.status === 'SENT') notify(tx, firstView(quote));
    return shown(tx, await tx.apply(quote, view(quote, tx.now)));
  }),

  selectQuoteOptions: query(async ({ reading, clock }, { token, lineKeys }) => {
    const link = await reading((tx) => followLink(tx, token), { tenantId: null, userId: null });
    return reading(
      async (tx) => {
        const quote = await tx.load(QuoteTable, link.quoteId);
        refuseDeadLink(quote, link, clock.now());
        const { lines, totals } = chosen(quote, lineKeys);
        return shown(tx, { ...quote, lines, totals });
      },
      { tenantId: link.tenantId, userId: null },
    );
  }),

  acceptPublicQuote: command(async ({ tx, passport }, request) => {
    const quote = await enterBy(tx, request.token);
    if (!isAccepted(quote)) refuseUnsigned(quote, request);
    const { name, email, title, signatureSvg, choices } = request;
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

  declinePublicQuote: command(async ({ tx }, { token, reason }) => {
    const quote = await enterBy(tx, token);
    return shown(tx, quote.status === 'DECLINED' ? quote : await tx.apply(quote, decline(quote, reason)));
  }),
};

/** The quote of a link that is alive, locked: of two clicks at once the second sees what the first did. */
async function enterBy(tx: Tx, token: string): Promise<StoredQuote> {
  const link = await followLink(tx, token);
  await tx.enter({ tenantId: link.tenantId, userId: null });
  const quote = await tx.load(QuoteTable, link.quoteId);
  refuseDeadLink(quote, link, tx.now);
  return quote;
}

const firstView = ({ id, number, ownerId }: StoredQuote): Notice => ({
  userId: ownerId,
  template: 'quote_viewed',
  subject: `${number} is being read`,
  text: `Your client has opened ${number} for the first time.`,
  about: { kind: 'quote', id },
});

const shown = async (tx: Reader, quote: StoredQuote) => publicView(quote, (await tx.load(CompanyTable, quote.companyId)).name);
