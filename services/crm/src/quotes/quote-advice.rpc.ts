// What helps whoever writes or reads a quote: how similar ones fared, when the work could begin, its PDF.
import type { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { DocumentServiceService } from '@throughline/contracts/gen/throughline/documents/v1/documents';
import { CapacityServiceService } from '@throughline/contracts/gen/throughline/projects/v1/capacity';
import { conflict, malformed } from '@throughline/chassis/errors';
import { query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { addDays } from '@throughline/chassis/values/calendar';
import { firmToday } from '../firm/firm-settings.ts';
import { askInOwnName } from '../firm/own-name.ts';
import { earliestStart, mondayOf, needsOf, type FreeWeeks } from './earliest-start.ts';
import { guidanceOf } from './guidance.ts';
import { similarTo } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';

type Handlers = Pick<Rpc<typeof QuoteServiceService>, 'getQuoteGuidance' | 'getEarliestStart' | 'getQuotePdf'>;

/** Each is a question to projects. */
const needsMax = 40;

export const quoteAdviceRpc: Handlers = {
  getQuoteGuidance: query(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    return guidanceOf(quote.totals!.effectiveDiscountPercent, await similarTo(tx, quote));
  }),

  getEarliestStart: query(async (context, { id, startOn }) => {
    const needs = needsOf(await context.tx.get(QuoteTable, id));
    if (needs.length > needsMax) throw malformed('limit.exceeded', `Capacity is asked for at most ${needsMax} roles in phases.`);
    const found = await earliestStart(needs, await firmToday(context), freeWeeks(context));
    const tooEarly = startOn !== undefined && (found.startOn === undefined || mondayOf(startOn) < found.startOn);
    return { ...found, tooEarly };
  }),

  getQuotePdf: query(async (context, { id }) => {
    const { documentId, status } = await context.tx.get(QuoteTable, id);
    if (documentId === undefined) throw conflict('quote.pdf_pending', 'Its PDF is made once it is sent, and is not there yet.', { status });
    const { url, expiresAt } = await askInOwnName(context, (ask) =>
      ask(DocumentServiceService).getDocumentLink({ documentId, purpose: 'crm.quote', visitor: '' }),
    );
    return { url, expiresAt };
  }),
};

const freeWeeks =
  (context: HandlerContext): FreeWeeks =>
  (needs, start) =>
    askInOwnName(context, (ask) =>
      Promise.all(
        needs.map(async ({ role, minutes, offsetDays }) => {
          const { week } = await ask(CapacityServiceService).findCapacity({ role, minutes, from: addDays(start, offsetDays) });
          return week;
        }),
      ),
    );
