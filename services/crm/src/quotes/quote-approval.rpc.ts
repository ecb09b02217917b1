import type { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, preparedCommand, type Rpc } from '@throughline/chassis/rpc/handler';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { rolesOfCaller } from '../firm/people.ts';
import { approvalsNeeded, figuresOf, rulesOf } from '../pricing/approval-policy.ts';
import { storedPolicy } from '../pricing/approval-policy.table.ts';
import { baseAmount } from '../pricing/base-amount.ts';
import { refuseUnpriced } from '../pricing/line-checks.ts';
import { chosen } from './quote-acceptance.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { approve, recall, reject, submit, type Approver } from './quote-approval.ts';
import { quoteToDecide } from './quote-approver.queries.ts';
import { QuoteTable } from './quote.table.ts';
import { refuseUnless, type StoredQuote } from './quote.ts';

type Handlers = Pick<Rpc<typeof QuoteServiceService>, 'submitQuote' | 'recallQuote' | 'approveQuote' | 'rejectQuote'>;

export const quoteApprovalRpc: Handlers = {
  submitQuote: preparedCommand(
    async (context, { id }) => {
      const { totals } = await context.reading((tx) => tx.get(QuoteTable, id));
      const { currency } = await firmSettings(context);
      return baseAmount(context, totals!.net!, currency, await firmToday(context));
    },
    async ({ tx, clock }, { id }, netTotal) => {
      const quote = await tx.get(QuoteTable, id);
      refuseUnless(quote, 'submit');
      return tx.apply(quote, submit(quote, await approvalsOf(tx, quote, netTotal), { by: tx.actorId, at: clock.now() }));
    },
  ),

  recallQuote: command(async ({ tx }, { id }) => {
    const quote = await tx.get(QuoteTable, id);
    return tx.apply(quote, recall(quote));
  }),

  approveQuote: preparedCommand(rolesOfCaller, async ({ tx, clock }, { id, reason }, roles) => {
    const quote = await quoteToDecide(tx, id, roles);
    return tx.apply(quote, approve(quote, await approverOf(tx, roles, clock.now()), reason));
  }),

  rejectQuote: preparedCommand(rolesOfCaller, async ({ tx, clock }, { id, reason }, roles) => {
    const quote = await quoteToDecide(tx, id, roles);
    return tx.apply(quote, reject(quote, await approverOf(tx, roles, clock.now()), reason));
  }),
};

async function approvalsOf(tx: Tx, quote: StoredQuote, netTotal: string) {
  refuseUnpriced(quote.lines, quote.currency);
  const { approvals: asked } = chosen(quote, undefined);
  const nonStandard = quote.sections.some(({ kind, standard }) => kind === 'TERMS' && standard === false);
  return approvalsNeeded(
    rulesOf(await storedPolicy(tx)),
    figuresOf(quote.totals!, { netTotal, netDays: quote.netDays, nonStandard }),
    asked,
  );
}

const approverOf = async (tx: Tx, roles: readonly string[], at: Date): Promise<Approver> => ({
  id: tx.actorId,
  roles,
  allowSelf: (await crmSettings(tx)).approvals.allowSelf,
  at,
});
