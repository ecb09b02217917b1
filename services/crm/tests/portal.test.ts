// What a guest of the portal sees and does: their own company's, as far as their abilities go (CRM-87, ACC-9).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { PortalProposalServiceService } from '@throughline/contracts/gen/throughline/crm/v1/portal_proposals';
import { PortalRecordServiceService } from '@throughline/contracts/gen/throughline/crm/v1/portal_records';
import { QuoteServiceService, type Quote } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { SalesOrderServiceService } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Ask } from '@throughline/chassis/rpc/ask';
import type { PassportClaims } from '@throughline/chassis/security/passport';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newActivity } from './activities.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { mailbox } from './neighbour.fixture.ts';
import { anId, client, exampleQuote, newQuote, sentContract } from './sales.fixture.ts';

const guestId = '018f3a5e-7c1d-7a2b-9c3d-0000000000a7';
const { integrations, mails } = mailbox();

let mesh: TestMesh;
let us: Ask;
let parties: { companyId: string; contactId: string };
let others: { companyId: string; contactId: string };
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['integrations', integrations]]),
  });
  us = mesh.as();
  [parties, others] = [await client(us), await client(us)];
});
afterAll(() => mesh?.stop());

const every = 'proposals contracts sales orders timeline'.split(' ');
const may = (...abilities: string[]) =>
  every.flatMap((segment) => abilities.map((ability) => ({ permission: `portal.${segment}.${ability}`, reach: 'ALL' as const })));

const guest = (claims: Partial<PassportClaims> = {}) =>
  mesh.as({
    actor: { kind: 'PRINCIPAL', id: guestId, name: 'Nora Wind' },
    userId: null,
    companyId: parties.companyId,
    permissions: may('view', 'comment', 'sign'),
    ...claims,
  });
const stale = () => ({ authTime: Math.floor(mesh.clock.now().getTime() / 1_000) - 601 });
const proposals = (claims: Partial<PassportClaims> = {}) => guest(claims)(PortalProposalServiceService);
const records = (claims: Partial<PassportClaims> = {}) => guest(claims)(PortalRecordServiceService);
const page = { pageSize: 0, pageToken: '', orderBy: '', withTotal: true };
const anyOf = { ...page, id: [], createdAfter: undefined, createdBefore: undefined, updatedAfter: undefined };

async function sentTo(to: { companyId: string; contactId: string }, given: Parameters<typeof exampleQuote>[1] = {}): Promise<Quote> {
  const lines = [fixed('', '2', usd(50_000), { unitCost: usd(30_000) })];
  const { id } = await us(QuoteServiceService).createQuote(newQuote({ ...to, lines, signatureMode: 'CLICK', ...given }));
  await us(QuoteServiceService).submitQuote({ id });
  return us(QuoteServiceService).sendQuote({ id });
}

describe('proposals', () => {
  test('are those of the guest’s company that went out, without what they cost @row CRM-87 @row SEC-6', async () => {
    const mine = await sentTo(parties);
    await us(QuoteServiceService).createQuote(newQuote({ ...parties, lines: [fixed('', '1', usd(1))] }));
    const foreign = await sentTo(others);
    const { items, totalSize } = await proposals().listProposals({ ...anyOf, status: [] });
    expect(items).toMatchObject([{ id: mine.id, number: mine.number, status: 'SENT', net: usd(100_000) }]);
    expect(totalSize).toBe(1);
    const named = { ...anyOf, id: [mine.id, foreign.id], createdAfter: mine.createdAt, status: [] };
    expect((await proposals().listProposals(named)).items.map(({ id }) => id)).toEqual([mine.id]);
    const shown = await proposals().viewProposal({ id: mine.id });
    expect(shown.quote).toMatchObject({ number: mine.number, contentHash: mine.contentHash, lines: [{ amounts: { net: usd(100_000) } }] });
    expect(JSON.stringify(shown)).not.toMatch(/"(unitCost|cost)":\{|marginPercent":"/);
    expect(await us(QuoteServiceService).getQuote({ id: mine.id })).toMatchObject({ status: 'VIEWED', views: 1 });
    await expect(proposals().viewProposal({ id: foreign.id })).rejects.toMatchObject({ kind: 'MISSING', code: 'not_found' });
    await expect(proposals({ tenantId: otherFirm }).viewProposal({ id: mine.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('are accepted in the guest’s own name, once @row CRM-87 @row CRM-83', async () => {
    const { id, contentHash = '' } = await sentTo(parties);
    const word = { id, consent: true, contentHash, title: 'Director', choices: undefined };
    await expect(proposals().acceptProposal({ ...word, consent: false })).rejects.toMatchObject({ code: 'validation.failed' });
    await expect(proposals().acceptProposal({ ...word, contentHash: 'other' })).rejects.toMatchObject({ code: 'quote.changed' });
    const accepted = await proposals().acceptProposal(word);
    expect(accepted.quote).toMatchObject({ status: 'ACCEPTED', acceptedBy: 'Nora Wind' });
    expect(await proposals().acceptProposal(word)).toEqual(accepted);
    const { acceptance } = await us(QuoteServiceService).getQuote({ id });
    expect(acceptance).toMatchObject({ name: 'Nora Wind', title: 'Director', principalId: guestId, at: mesh.clock.now() });
    await expect(proposals().declineProposal({ id })).rejects.toMatchObject({
      code: 'quote.invalid_transition',
      details: { from: 'ACCEPTED', allowed: ['convert'] },
    });
  });

  test('are declined with a reason @row CRM-87', async () => {
    const { id } = await sentTo(parties);
    expect((await proposals().declineProposal({ id, reason: 'Not now' })).quote?.status).toBe('DECLINED');
    expect((await proposals().declineProposal({ id })).quote?.status).toBe('DECLINED');
    expect((await us(QuoteServiceService).getQuote({ id })).closedReason).toBe('Not now');
  });

  test('are commented on where both sides read it, and their owner is told @row CRM-87', async () => {
    const { id, number } = await sentTo(parties);
    const comment = await proposals().commentProposal({ id, text: 'Is <b>travel</b> in it?' });
    await mesh.settle();
    expect(mails.findLast(({ template }) => template === 'quote_comment')).toMatchObject({
      to: [{ userId: person }],
      body: { subject: `Nora Wind on ${number}`, text: 'Is <b>travel</b> in it?' },
    });
    const { items } = await records().getPortalTimeline(page);
    expect(items).toMatchObject([{ id: comment.id, type: 'NOTE', body: 'Is &lt;b&gt;travel&lt;/b&gt; in it?' }]);
    expect((await records({ companyId: others.companyId }).getPortalTimeline(page)).items).toEqual([]);
  });
});

test('the timeline shows what the firm shares, the latest first, and nothing else @row CRM-87', async () => {
  const note = async (subject: string, visibility: 'CLIENT' | 'INTERNAL', companyId = parties.companyId) =>
    us(ActivityServiceService).createActivity(
      newActivity({ type: 'NOTE', subject, visibility, links: [{ kind: 'COMPANY', id: companyId }] }),
    );
  await note('Kick-off', 'CLIENT');
  await note('They haggle', 'INTERNAL');
  await note('Somebody else’s', 'CLIENT', others.companyId);
  await mesh.pass(1_000);
  await note('Workshop', 'CLIENT');
  const { items } = await records().getPortalTimeline({ ...page, pageSize: 2 });
  expect(items.map(({ subject }) => subject)).toEqual(['Workshop', 'Kick-off']);
});

describe('comments', () => {
  test('of a proposal that is not theirs are 404 @row CRM-87', async () => {
    const { id } = await sentTo(others);
    await expect(proposals().commentProposal({ id, text: 'Hello' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('who may do what', () => {
  test('follows from abilities; binding wants a proof of the last ten minutes @row CRM-87 @row IDN-72', async () => {
    const { id, contentHash = '' } = await sentTo(parties);
    const word = { id, consent: true, contentHash, choices: undefined };
    const denied = { kind: 'FORBIDDEN', code: 'permission.denied' };
    const reader = { permissions: may('view') };
    await expect(proposals(reader).acceptProposal(word)).rejects.toMatchObject(denied);
    await expect(proposals(reader).commentProposal({ id, text: 'No' })).rejects.toMatchObject(denied);
    await expect(proposals({ permissions: [] }).viewProposal({ id })).rejects.toMatchObject(denied);
    await expect(proposals(stale()).acceptProposal(word)).rejects.toMatchObject({ kind: 'UNAUTHENTICATED', code: 'auth.step_up_required' });
    await expect(proposals(stale()).declineProposal({ id })).rejects.toMatchObject({ code: 'auth.step_up_required' });
    expect((await proposals({ ...reader, ...stale() }).viewProposal({ id })).id).toBe(id);
  });

  test('no guest leaves the portal, and no colleague enters it @row CRM-87 @row IDN-72', async () => {
    const { id } = await sentTo(parties);
    await expect(guest({ permissions: [{ permission: '*', reach: 'ALL' }] })(QuoteServiceService).getQuote({ id })).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'portal.contained',
    });
    await expect(us(PortalProposalServiceService).viewProposal({ id })).rejects.toMatchObject({ code: 'permission.denied' });
    const { companyId: _, ...homeless } = { companyId: '', actor: { kind: 'PRINCIPAL' as const, id: guestId, name: 'Nora' }, userId: null };
    await expect(mesh.as(homeless)(PortalProposalServiceService).viewProposal({ id })).rejects.toMatchObject({ code: 'tenant.none' });
  });
});

test('contracts, sales and orders are shown from the day they leave the house @row CRM-87', async () => {
  const quotes = us(QuoteServiceService);
  const accept = async (id: string) =>
    quotes.acceptQuote({ id, name: 'Nora', email: 'n@example.com', documentId: anId, choices: undefined });
  const forContract = await accept((await sentTo(parties, { signatureMode: 'CLICK' })).id);
  const contractId = await sentContract(us, forContract, person);
  const draft = await accept((await sentTo(parties)).id);
  const { contractId: unsent } = await quotes.convertQuote({ id: draft.id });

  const contracts = await records().listPortalContracts(anyOf);
  expect(contracts.items).toMatchObject([{ id: contractId, status: 'OUT_FOR_SIGNATURE' }]);
  const contract = await records().getPortalContract({ id: contractId });
  expect(contract).toMatchObject({ totals: { net: usd(100_000) }, clauses: [] });
  expect(JSON.stringify(contract)).not.toMatch(/"(unitCost|cost)":\{|marginPercent":"/);
  await expect(records().getPortalContract({ id: unsent! })).rejects.toMatchObject({ code: 'not_found' });
  await expect(records({ companyId: others.companyId }).getPortalContract({ id: contractId })).rejects.toMatchObject({ code: 'not_found' });

  await us(ContractServiceService).markContractSigned({ id: contractId, documentId: anId, signedAt: undefined });
  const sales = await records().listPortalSales(anyOf);
  expect(sales.items).toMatchObject([{ n: 1, net: usd(100_000) }]);
  expect(await records().getPortalSale({ id: sales.items[0]!.id })).toMatchObject({
    lines: [{ unitCost: undefined }],
    totals: { cost: undefined },
  });
  expect((await records({ companyId: others.companyId }).listPortalSales(anyOf)).items).toEqual([]);

  const forOrder = await accept((await sentTo(parties)).id);
  const { orderId = '' } = await quotes.convertQuote({ id: forOrder.id, target: 'SALES_ORDER' });
  expect((await records().listPortalOrders(anyOf)).items).toEqual([]);
  await us(SalesOrderServiceService).confirmSalesOrder({ id: orderId });
  expect((await records().listPortalOrders(anyOf)).items).toMatchObject([{ id: orderId, status: 'CONFIRMED', net: usd(100_000) }]);
  expect(await records().getPortalOrder({ id: orderId })).toMatchObject({
    lines: [{ quantity: '2' }],
    totals: { total: usd(100_000), cost: undefined },
  });
});
