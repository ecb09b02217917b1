// Who approves a quote (CRM-77): the policy's steps, one after the other, each by its role and never by whoever asked.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import {
  QuoteServiceService,
  type CreateQuoteRequest,
  type ListQuotesRequest,
  type Quote,
} from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { CrmSettingsServiceService, type UpdateCrmSettingsRequest } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { client, exampleQuote, newQuote, quotePatch } from './sales.fixture.ts';

const idOf = (n: number) => `018f3a5e-7c1d-7a2b-9c3d-0000000001${String(n).padStart(2, '0')}`;
const [mia, max, olga, carl, ben] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string];
const roles = { [mia]: ['MANAGER'], [max]: ['MANAGER'], [olga]: ['OWNER'], [carl]: ['CONTROLLER'], [ben]: ['MEMBER'] };

let mesh: TestMesh;
let us: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], neighbours: firmOf({ roles }) });
  us = mesh.as();
});
afterAll(() => mesh?.stop());

const as = (userId: string, tenantId?: string) =>
  mesh.as({ userId, actor: { kind: 'USER', id: userId, name: 'Colleague' }, ...(tenantId ? { tenantId } : {}) })(QuoteServiceService);
const off = (percent: string) => ({ headerDiscount: { percent, amount: undefined } });
const undiscounted = (lines: readonly ReturnType<typeof fixed>[]) => ({ lines: [...lines], headerDiscount: undefined });

async function submitted(given: Partial<CreateQuoteRequest>): Promise<Quote> {
  const { id } = await exampleQuote(us, given);
  return us(QuoteServiceService).submitQuote({ id });
}

const quotesOf = (companyId: string): ListQuotesRequest => ({
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  status: [],
  companyId: [companyId],
  ownerId: [],
  opportunityId: [],
  contactId: [],
  templateId: '',
  includeDeleted: false,
});

const steps = ({ status, approvals }: Quote) => ({ status, roles: approvals.map(({ role, decision }) => `${role} ${decision}`) });

/** The worked example's 10 % from the fifth unit on, as a rule of the firm. */
beforeAll(async () => {
  await us(PricingRuleServiceService).createDiscountRule({
    name: 'From five',
    kind: 'VOLUME',
    mode: 'ALL_UNITS',
    tiers: [{ minQty: '5', percent: '10' }],
    amount: undefined,
    appliesTo: { priceItemIds: ['018f3a5e-7c1d-7a2b-9c3d-0000000000bb'], models: [] },
    when: undefined,
    priority: 1,
  });
});

describe('the worked examples', () => {
  test.each<[string, string, number, string, string[]]>([
    ['1: 7.12 % off is approved at once', '5', 3_885_498, '7.12', [' AUTO']],
    ['2: 10.05 % off is a manager’s', '8', 3_762_798, '10.05', ['MANAGER PENDING']],
    ['2: 19.83 % off is a manager’s only', '18', 3_353_798, '19.83', ['MANAGER PENDING']],
    ['more than 20 % off is an owner’s too', '19', 3_312_898, '20.81', ['MANAGER PENDING', 'OWNER PENDING']],
  ])('%s @row CRM-77 @row CRM-73', async (_, percent, net, discount, expected) => {
    const quote = await submitted(off(percent));
    expect(quote.totals).toMatchObject({ net: usd(net), effectiveDiscountPercent: discount });
    expect(steps(quote).roles).toEqual(expected);
  });
});

describe('the default limits', () => {
  test.each<[string, Partial<CreateQuoteRequest>, string[]]>([
    ['net of 100,000.00 and more', undiscounted([fixed('L', '1', usd(10_000_000))]), ['MANAGER PENDING']],
    ['not a cent less', undiscounted([fixed('L', '1', usd(9_999_999))]), [' AUTO']],
    ['a margin below 30 %', undiscounted([fixed('L', '1', usd(10_000), { unitCost: usd(7_001) })]), ['OWNER PENDING']],
    ['not one of 30 %', undiscounted([fixed('L', '1', usd(10_000), { unitCost: usd(7_000) })]), [' AUTO']],
    ['more than 60 days to pay', { ...undiscounted([fixed('L', '1', usd(100))]), netDays: 61 }, ['CONTROLLER PENDING']],
    [
      'terms of somebody’s own',
      { sections: [{ key: 't', kind: 'TERMS', title: 'Terms', body: 'Ours', standard: false }] },
      ['MANAGER PENDING'],
    ],
    [
      'all at once, each role once and in order',
      { ...undiscounted([fixed('L', '2', usd(10_000_000), { unitCost: usd(9_900_000) })]), ...off('25'), netDays: 90 },
      ['MANAGER PENDING', 'CONTROLLER PENDING', 'OWNER PENDING'],
    ],
  ])('%s @row CRM-77', async (_, given, expected) => {
    expect(steps(await submitted(given)).roles).toEqual(expected);
  });
});

describe('deciding', () => {
  test('goes level by level, by whoever has the role, and once each @row CRM-77', async () => {
    const { id } = await submitted(off('25'));
    await expect(as(ben).approveQuote({ id })).rejects.toMatchObject({
      kind: 'FORBIDDEN',
      code: 'approval.not_yours',
      details: { role: 'MANAGER' },
    });
    await expect(as(carl).approveQuote({ id })).rejects.toMatchObject({ code: 'approval.not_yours' });
    const first = await as(mia).approveQuote({ id, reason: 'Long-standing client' });
    expect(steps(first)).toEqual({ status: 'PENDING_APPROVAL', roles: ['MANAGER APPROVED', 'OWNER PENDING'] });
    expect(first.approvals[0]).toMatchObject({ by: mia, reason: 'Long-standing client', at: expect.any(Date) });
    await expect(as(mia).approveQuote({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'approval.decided' });
    await expect(as(max).approveQuote({ id })).rejects.toMatchObject({ code: 'approval.not_yours', details: { role: 'OWNER' } });
    expect(steps(await as(olga).approveQuote({ id }))).toEqual({ status: 'APPROVED', roles: ['MANAGER APPROVED', 'OWNER APPROVED'] });
    await expect(as(olga).approveQuote({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'approval.decided' });
    await expect(as(max).rejectQuote({ id, reason: 'Late' })).rejects.toMatchObject({
      code: 'quote.invalid_transition',
      details: { from: 'APPROVED', allowed: ['edit', 'send'] },
    });
  });

  test('is nobody’s own to do, except where the firm is one person @row CRM-77', async () => {
    const asMia = mesh.as({ userId: mia, actor: { kind: 'USER', id: mia, name: 'Mia' } });
    const quote = await asMia(QuoteServiceService).createQuote(
      newQuote({ ...(await client(us)), lines: [fixed('', '1', usd(100))], ...off('15') }),
    );
    await as(max).submitQuote({ id: quote.id });
    const self = { kind: 'FORBIDDEN', code: 'approval.self' };
    await expect(as(mia).approveQuote({ id: quote.id })).rejects.toMatchObject(self);
    await expect(as(max).approveQuote({ id: quote.id })).rejects.toMatchObject(self);
    const settings = { updateMask: ['approvals'], approvals: { allowSelf: true } } as UpdateCrmSettingsRequest;
    await us(CrmSettingsServiceService).updateCrmSettings(settings);
    expect((await as(mia).approveQuote({ id: quote.id })).status).toBe('APPROVED');
    await us(CrmSettingsServiceService).updateCrmSettings({ ...settings, approvals: undefined } as UpdateCrmSettingsRequest);
  });

  test('a rejection ends it with its reason; editing an approved quote voids what was decided @row CRM-77 @row CRM-81', async () => {
    const { id } = await submitted(off('15'));
    expect(await as(mia).rejectQuote({ id, reason: 'Too much' })).toMatchObject({
      status: 'REJECTED',
      approvals: [{ reason: 'Too much' }],
    });
    await us(QuoteServiceService).reviseQuote({ id });
    await us(QuoteServiceService).submitQuote({ id });
    expect((await as(max).approveQuote({ id })).status).toBe('APPROVED');
    const edited = await us(QuoteServiceService).updateQuote(quotePatch(id, { netDays: 14 }));
    expect(edited).toMatchObject({ status: 'DRAFT', approvals: [], n: 1 });
    await expect(us(QuoteServiceService).sendQuote({ id })).rejects.toMatchObject({ code: 'quote.invalid_transition' });
  });

  test('is for whoever has the role, also beyond their reach, and for nobody else there @row CRM-77 @row ACC-6', async () => {
    const { id, companyId } = await submitted(off('15'));
    const reaching = (userId: string, reach: 'OWN' | 'TEAM', more: object = {}) =>
      mesh.as({
        userId,
        actor: { kind: 'USER', id: userId, name: 'Colleague' },
        permissions: [{ permission: 'crm.*', reach }],
        teamUserIds: [userId],
        ...more,
      })(QuoteServiceService);
    const missing = { kind: 'MISSING', code: 'not_found' };
    await expect(reaching(carl, 'TEAM').getQuote({ id })).rejects.toMatchObject(missing);
    await expect(reaching(carl, 'TEAM').rejectQuote({ id, reason: 'No' })).rejects.toMatchObject(missing);
    const elsewhere = { clientScope: { companyIds: [idOf(99)], bookIds: [] } };
    await expect(reaching(mia, 'TEAM', elsewhere).getQuote({ id })).rejects.toMatchObject(missing);
    await expect(reaching(mia, 'TEAM', elsewhere).approveQuote({ id })).rejects.toMatchObject(missing);
    expect(await reaching(mia, 'TEAM').getQuote({ id })).toMatchObject({ id, companyId, status: 'PENDING_APPROVAL' });
    const waiting = async (userId: string, reach: 'OWN' | 'TEAM') =>
      (await reaching(userId, reach).listQuotes({ ...quotesOf(companyId), awaitingMe: true })).items.map((quote) => quote.id);
    expect([await waiting(mia, 'TEAM'), await waiting(carl, 'TEAM'), await waiting(olga, 'OWN')]).toEqual([[id], [], [id]]);
    expect((await reaching(mia, 'TEAM').listQuotes(quotesOf(companyId))).items).toEqual([]);
    await expect(reaching(mia, 'TEAM').updateQuote(quotePatch(id, { netDays: 1 }))).rejects.toMatchObject(missing);
    expect((await reaching(mia, 'TEAM').approveQuote({ id })).status).toBe('APPROVED');
    expect(await waiting(max, 'TEAM')).toEqual([]);
    expect((await reaching(max, 'OWN').getQuote({ id })).approvals).toMatchObject([{ by: mia, decision: 'APPROVED' }]);
    expect((await reaching(max, 'OWN').diffQuote({ id })).lines).toEqual([]);
  });

  test('two at once decide one step @row CRM-77', async () => {
    const { id } = await submitted(off('15'));
    const answers = await Promise.allSettled([as(mia).approveQuote({ id }), as(max).approveQuote({ id })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(steps(await us(QuoteServiceService).getQuote({ id })).roles).toEqual(['MANAGER APPROVED']);
  });
});

test('the firm’s own policy names its own roles, and is checked @row CRM-77', async () => {
  const theirs = mesh.as({ tenantId: otherFirm });
  const policy = theirs(PricingRuleServiceService);
  const limit = { metric: 'NET_TOTAL' as const, op: 'GTE' as const, value: '50', level: 2, role: 'DEAL_DESK' };
  await policy.updateApprovalPolicy({ updateMask: ['rules'], rules: [limit] });
  const { id } = await exampleQuote(theirs, undiscounted([fixed('', '1', usd(5_000))]));
  expect(steps(await theirs(QuoteServiceService).submitQuote({ id })).roles).toEqual(['DEAL_DESK PENDING']);
  await expect(as(mia, otherFirm).approveQuote({ id })).rejects.toMatchObject({ code: 'approval.not_yours' });
  expect((await as(olga, otherFirm).approveQuote({ id })).status).toBe('APPROVED');
  await expect(policy.updateApprovalPolicy({ updateMask: ['rules'], rules: [{ ...limit, value: '-1' }] })).rejects.toMatchObject({
    kind: 'MALFORMED',
    code: 'validation.out_of_range',
  });
});
