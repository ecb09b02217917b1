// Quotes in each state: a draft, one that waits for a manager, one that is with the client, and one that the client accepts.
import type { Clients } from './clients.ts';
import type { Deal } from './deals.ts';
import { eur, named, type Firm, type Who } from './firm.ts';
import type { Conversion } from './leads.ts';
import type { Listed, Rest } from './rest.ts';

export interface Quote {
  id: string;
  status: 'DRAFT' | 'PENDING_APPROVAL' | 'APPROVED' | 'SENT' | 'VIEWED' | 'ACCEPTED' | 'CONVERTED';
  opportunityId: string | null;
  contactId: string;
  contractId: string | null;
  /** Shown once, in the answer to sending it. */
  link?: string;
}

interface Wanted {
  parties: Conversion;
  owner: Who;
  lines: readonly object[];
  phases?: readonly object[];
  percent?: string;
}

const path = '/api/v1/crm/quotes';

const fixed = (description: string, euros: number, phaseKey?: string) => ({
  model: 'FIXED',
  description,
  quantity: '1',
  unitPrice: eur(euros),
  phaseKey,
});

const hours = (description: string, roles: Record<string, readonly [hours: number, euros: number]>, phaseKey?: string) => ({
  model: 'TIME_AND_MATERIALS',
  description,
  roles: Object.entries(roles).map(([role, [of, euros]]) => ({ role, minutes: of * 60, hourlyRate: eur(euros) })),
  phaseKey,
});

const phases = [
  { key: 'discovery', name: 'Discovery', durationDays: 20 },
  { key: 'build', name: 'Build', startOffsetDays: 20, durationDays: 60 },
];

const draftLines = [
  fixed('Programme plan', 28_000, 'discovery'),
  hours('Programme office', { 'Senior adviser': [240, 190], Analyst: [320, 110] }, 'build'),
];
const sentLines = [fixed('Target picture', 18_000, 'discovery'), fixed('Introduction', 36_000, 'build')];
const acceptedLines = [fixed('Controlling set-up', 52_000), hours('Training', { Adviser: [80, 150] })];

export interface Quotes {
  accepted: Quote;
  /** Where a client reads the quote that is with them, as far as this start sent it. */
  link: string | undefined;
}

export async function makeQuotes(
  firm: Firm,
  clients: Clients,
  deals: ReadonlyMap<string, Deal>,
  converted: ReadonlyMap<string, Conversion>,
): Promise<Quotes> {
  const { items: known } = await firm.rest.get<Listed<Quote>>(`${path}?pageSize=200`);
  const quoted = (wanted: Wanted) => ensureQuote(firm, known, wanted);
  const of = (deal: string, contact: string): Conversion => {
    const { id, companyId } = named(deals, deal);
    return { companyId, contactId: named(clients.contacts, contact).id, opportunityId: id };
  };
  const drafted = of('Brightwater: grid programme office', 'Lotte Smit');
  const waiting = of('Aldermoor Pumps: plant costing', 'Malte Kruse');
  const [, , { link }, accepted] = await Promise.all([
    quoted({ parties: drafted, owner: 'greta', phases, lines: draftLines }),
    quoted({ parties: waiting, owner: 'dmitri', percent: '12', lines: [fixed('Plant costing', 48_000)] }).then((quote) =>
      submit(firm, quote),
    ),
    quoted({
      parties: named(converted, 'Lindgren: finance transformation'),
      owner: 'dmitri',
      percent: '12',
      phases,
      lines: sentLines,
    }).then((quote) => send(firm, quote)),
    quoted({ parties: named(converted, 'Voss: controlling set-up'), owner: 'dmitri', percent: '5', lines: acceptedLines }).then((quote) =>
      accept(firm, quote),
    ),
  ]);
  return { accepted, link };
}

async function ensureQuote(firm: Firm, known: readonly Quote[], { parties, owner, percent, ...content }: Wanted): Promise<Quote> {
  const found = known.find(({ opportunityId }) => opportunityId === parties.opportunityId);
  if (found) return found;
  const { companyId, contactId, opportunityId } = parties;
  return firm.rest.post<Quote>(path, {
    companyId,
    contactId,
    opportunityId,
    currency: 'EUR',
    ownerId: firm.idOf(owner),
    ...content,
    ...(percent ? { headerDiscount: { percent } } : {}),
    signatureMode: 'CLICK',
  });
}

const does = (rest: Rest, { id }: Quote, verb: string) => rest.post<Quote>(`${path}/${id}/${verb}`);

/** More than 10 % off, or a large sum, waits for a manager; the others are approved by the policy itself. */
const submit = async (firm: Firm, quote: Quote): Promise<Quote> =>
  quote.status === 'DRAFT' ? does(firm.as('dmitri'), quote, 'submit') : quote;

/** Approved by somebody else than who asked for it, and sent. */
async function send(firm: Firm, draft: Quote): Promise<Quote> {
  const asked = await submit(firm, draft);
  const approved = asked.status === 'PENDING_APPROVAL' ? await does(firm.as('chiara'), asked, 'approve') : asked;
  return approved.status === 'APPROVED' ? does(firm.as('dmitri'), approved, 'send') : approved;
}

const isOut = ({ status }: Quote) => status === 'SENT' || status === 'VIEWED';

/** By the client's click. Only who sent it saw its link: one that an interrupted start had sent is revised and sent anew. */
async function accept(firm: Firm, quote: Quote): Promise<Quote> {
  const sent = await send(firm, isOut(quote) ? await does(firm.as('dmitri'), quote, 'revise') : quote);
  if (!isOut(sent)) return sent;
  const page = `/api/v1/public/quotes/${tokenOf(sent.link!)}`;
  const { contentHash } = await firm.stranger.get<{ contentHash: string }>(page);
  const click = { name: 'Lea Voss', email: 'lea@voss-maschinenbau-gmbh.example', consent: true };
  await firm.stranger.post(`${page}/accept`, { ...click, contentHash });
  return firm.rest.get<Quote>(`${path}/${sent.id}`);
}

export const tokenOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
