// A guest reads, accepts, declines and comments on what their company was offered. That they may is the portal's business: the
// chassis has asked for their ability, and for a fresh proof where they bind their company.
import type {
  PortalProposalServiceService,
  Proposal,
  ProposalSummary,
} from '@throughline/contracts/gen/throughline/crm/v1/portal_proposals';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import { command, query, type CommandContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { primaryEmail } from '../contacts/contact.ts';
import { notify } from '../messages/message.jobs.ts';
import { acceptQuote, declineQuote } from '../quotes/accepting.commands.ts';
import { publicView } from '../quotes/public-quote.ts';
import { isAccepted, signatureOf } from '../quotes/quote-acceptance.ts';
import { fingerprint } from '../quotes/quote-link.ts';
import { countView } from '../quotes/quote-reading.queries.ts';
import { holdDeal } from '../quotes/quote.queries.ts';
import { firstView, view } from '../quotes/quote-sending.ts';
import { isOpen, type StoredQuote } from '../quotes/quote.ts';
import { writeLinks } from '../timeline/activity-links.queries.ts';
import { aboutIt } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import { entered } from '../timeline/entries.ts';
import { listed, proposals, sharedOne } from './guest-tables.ts';

export const portalProposalRpc: Rpc<typeof PortalProposalServiceService> = {
  listProposals: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, proposals.table, request, listed(proposals, { filters: { status: oneOfValues('status') } }));
    return { items: items.map(summary), ...rest };
  }),

  viewProposal: command(async ({ tx, passport }, { id }) => {
    const quote = await held(tx, id);
    if (!isOpen(quote) || !(await countView(tx, quote, fingerprint('principal', passport.actor.id)))) return shown(tx, quote);
    if (quote.status === 'SENT') notify(tx, firstView(quote));
    return shown(tx, await tx.apply(quote, view(quote, tx.now)));
  }),

  acceptProposal: command(async (context, { id, title, choices, ...click }) => {
    const { tx } = context;
    await holdDeal(tx, id);
    const quote = await held(tx, id);
    const signatureSvg = isAccepted(quote) ? undefined : signatureOf(quote, click);
    const evidence = { ...(await whoSigns(context)), title, signatureSvg, documentId: undefined, at: tx.now };
    return shown(tx, await acceptQuote(tx, quote, choices?.lineKeys, evidence));
  }),

  declineProposal: command(async ({ tx }, { id, reason }) => {
    const quote = await held(tx, id);
    return shown(tx, quote.status === 'DECLINED' ? quote : await declineQuote(tx, quote, reason));
  }),

  commentProposal: command(async ({ tx, passport }, { id, text }) => {
    const quote = await sharedOne(tx, proposals, id);
    const { ownerId, companyId, number } = quote;
    const links = [
      { kind: 'QUOTE' as const, id },
      { kind: 'COMPANY' as const, id: companyId },
    ];
    const commentId = tx.ids.next();
    const subject = `${passport.actor.name} on ${number}`;
    const entry = entered({ type: 'NOTE', capture: 'MANUAL', subject, links, at: tx.now, ownerId, companyId, sourceKey: commentId });
    const set = { ...entry, id: commentId, body: asHtml(text), visibility: 'CLIENT' as const };
    const event = fact('crm.activity.logged', { ...aboutIt(set), status: set.status, at: tx.now });
    await writeLinks(tx, await tx.create(ActivityTable, { set, event }));
    notify(tx, { userId: ownerId, template: 'quote_comment', subject, text, about: { kind: 'quote', id } });
    return { id: commentId, text, at: tx.now };
  }),
};

/** Bodies are rich text; what a guest writes is words. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />');

/** Locked: of two answers at once the second sees the first. */
const held = (tx: Tx, id: string): Promise<StoredQuote> => sharedOne(tx, proposals, id, { tail: 'for no key update' });

/** A guest signs as who they are. */
async function whoSigns({ tx, passport }: CommandContext) {
  const { id: principalId, name } = passport.actor;
  const [contact] = await tx.peek(ContactTable, 'portal_principal_id = $1', [principalId]);
  const email = (contact && primaryEmail(contact)) ?? '';
  return { name, email, principalId, ipHash: fingerprint(passport.ip), userAgent: passport.userAgent };
}

const shown = async (tx: Reader, quote: StoredQuote): Promise<Proposal> => ({
  id: quote.id,
  quote: publicView(quote, (await tx.load(CompanyTable, quote.companyId)).name),
});

const summary = ({ id, number, n, status, totals, validUntil, sentAt }: StoredQuote): ProposalSummary => ({
  id,
  number,
  n,
  status,
  net: totals!.net,
  total: totals!.total,
  validUntil,
  sentAt,
});
