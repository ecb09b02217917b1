import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '@throughline/chassis/decision';
import { basket, book, line, usd } from '../pricing/lines.fixture.ts';
import { price } from '../pricing/price.ts';
import { quoteIn } from '../quotes/quotes.fixture.ts';
import { approve, decline, missingForHandoff, needsReview, recall, reject, revise, send, sign, submit } from './contract-signing.ts';
import { activate, complete, expire, renew, terminate, uplifted } from './contract-term.ts';
import { draftFromQuote, edit, noDelivery, type StoredContract } from './contract.ts';

const at = new Date('2026-03-02T12:00:00Z');
const drafted = draftFromQuote(quoteIn('ACCEPTED'), {
  id: 'c1',
  number: 'C-2026-000001',
  title: 'Northwind',
  effectiveDate: '2026-03-02',
}).set;
const contract = (given: Partial<StoredContract> = {}): StoredContract => ({
  ...drafted,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
  ...given,
});
const ready = contract({
  delivery: { ...noDelivery, ownerUserId: 'u', startDate: '2026-03-09', projectTemplateId: 't' },
  billingTerms: {
    method: 'MIXED',
    depositPercent: undefined,
    netDays: 30,
    retainer: undefined,
    cap: undefined,
    expenses: undefined,
    acceptanceRequired: false,
    lateFeePercent: undefined,
    poNumber: undefined,
    entries: [{ key: 'a', trigger: 'SIGNATURE', ref: undefined, percent: '100', amount: undefined, lineKeys: [], net: undefined }],
    wip: { cycle: 'MONTHLY', threshold: undefined },
    invoiceContactId: 'i',
  },
});
const code = (expected: string) => expect.objectContaining({ code: expected });
const reviewer = { id: 'mia', allowSelf: false };

describe('review', () => {
  test('is for words of one’s own and for prices without a quote @row CRM-88', () => {
    expect(needsReview(contract())).toBe(false);
    expect(needsReview(contract({ quoteId: undefined }))).toBe(true);
    expect(needsReview(contract({ clauses: [{ key: 'liability', text: 'None.', standard: false }] }))).toBe(true);
    expect(submit(ready, 'ada').set.status).toBe('APPROVED');
    expect(submit({ ...ready, quoteId: undefined }, 'ada').set.status).toBe('IN_REVIEW');
  });

  test('is never the author’s @row CRM-88', () => {
    const reviewed = contract({ status: 'IN_REVIEW', submittedBy: 'mia' });
    expect(() => approve(reviewed, reviewer)).toThrow(code('approval.self'));
    expect(() => reject({ ...reviewed, submittedBy: 'x', createdBy: 'mia' }, reviewer, 'no')).toThrow(code('approval.self'));
    expect(approve({ ...reviewed, submittedBy: 'x' }, reviewer).set.status).toBe('APPROVED');
  });
});

test('what delivery and billing leave out has its default @row CRM-88 @row CRM-90', () => {
  const delivery = { projectTemplateId: undefined, onboardingTemplateId: undefined, ownerUserId: 'ada', startDate: undefined };
  const cap = { amount: usd(1), kind: 'HARD' as const, alertPercent: undefined };
  const given = { delivery, billingTerms: { ...ready.billingTerms!, cap } };
  expect(edit(contract(), given, undefined, undefined).set).toMatchObject({
    delivery: { ownerUserId: 'ada', onboardingGate: true },
    billingTerms: { cap: { alertPercent: '80' } },
  });
  expect(edit(contract(), { delivery: { ...delivery, onboardingGate: false } }, undefined, undefined).set.delivery?.onboardingGate).toBe(
    false,
  );
});

test('what a quote agreed stays as it is @row CRM-88', () => {
  expect(() => edit(contract(), { lines: [] }, [], undefined)).toThrow(code('contract.amounts_fixed'));
  expect(() => edit(contract({ status: 'APPROVED' }), { title: 'x' }, undefined, undefined)).toThrow(
    expect.objectContaining({ code: 'contract.not_draft', kind: 'CONFLICT' }),
  );
  expect(() => edit(contract(), { endDate: '2026-03-01' }, undefined, undefined)).toThrow(code('validation.out_of_range'));
});

test('delivery says all it lacks at once @row CRM-91', () => {
  expect(missingForHandoff(contract())).toEqual([
    'delivery.ownerUserId',
    'delivery.startDate',
    'delivery.projectTemplateId',
    'billingTerms',
    'billingTerms.invoiceContactId',
  ]);
  expect(() => send(contract({ status: 'APPROVED' }), at)).toThrow(code('contract.handoff_incomplete'));
  expect(send({ ...ready, status: 'APPROVED' }, at).set.status).toBe('OUT_FOR_SIGNATURE');
});

describe('a term', () => {
  const active = contract({ status: 'ACTIVE', endDate: '2026-12-31', renewalTermMonths: 12, upliftPercent: '3.5' });

  test('begins on its day @row CRM-89', () => {
    const signed = contract({ status: 'SIGNED', effectiveDate: '2026-03-10' });
    expect(activate(signed, '2026-03-09').set).toEqual({});
    expect(activate(signed, '2026-03-10').set.status).toBe('ACTIVE');
  });

  test('ends the day after its last one @row CRM-92', () => {
    expect(expire(active, '2026-12-31').set).toEqual({});
    expect(expire(active, '2027-01-01').set.status).toBe('EXPIRED');
  });

  test('is renewed with prices raised line by line @row CRM-92', () => {
    const { set, event } = renew(active, { saleVersion: 2, lines: active.lines });
    expect(set.endDate).toBe('2027-12-31');
    // 3.5 % on 11,875.00, 19,000.00 and 7,979.98.
    expect(set.lines?.map(({ amounts }) => amounts?.net?.amount)).toEqual([1_229_063, 1_966_500, 825_928]);
    expect(set.totals?.net?.amount).toBe(1_229_063 + 1_966_500 + 825_928);
    expect(event?.data).toMatchObject({ saleVersion: 2, endDate: '2027-12-31' });
    expect(() => renew({ ...active, renewalTermMonths: undefined }, { saleVersion: 2, lines: active.lines })).toThrow(
      code('contract.no_term'),
    );
  });

  test('keeps the end of the month @row CRM-92', () => {
    expect(renew({ ...active, endDate: '2027-02-28', renewalTermMonths: 12 }, { saleVersion: 2, lines: [] }).set.endDate).toBe(
      '2028-02-29',
    );
  });

  test('is ended with notice @row CRM-93', () => {
    expect(() => terminate(active, { on: '2026-03-31', today: '2026-03-02', reason: 'r' })).toThrow(
      expect.objectContaining({ code: 'contract.notice_too_short', details: { earliest: '2026-04-01' } }),
    );
    expect(terminate(active, { on: '2026-04-01', today: '2026-03-02', reason: 'r' }).set).toMatchObject({
      status: 'TERMINATED',
      terminatedOn: '2026-04-01',
    });
    expect(() => terminate(active, { on: '2027-01-01', today: '2026-03-02', reason: 'r' })).toThrow(code('validation.out_of_range'));
  });

  test('of a retainer lasts as long as its periods @row CRM-88', () => {
    const retainer = {
      perPeriod: usd(1_000),
      cycle: 'QUARTERLY' as const,
      cycleMonths: undefined,
      periods: 4,
      includedMinutes: undefined,
      overageRate: undefined,
      unused: undefined,
      autoRenew: true,
    };
    const { lines } = price(basket([line('R', { model: 'RETAINER', retainer })]), book());
    const { set } = draftFromQuote(quoteIn('ACCEPTED', { lines }), { id: 'c', number: 'n', title: 't', effectiveDate: '2026-03-02' });
    expect(set).toMatchObject({ kind: 'RETAINER', endDate: '2027-03-01', autoRenew: true, renewalTermMonths: 12 });
    expect(uplifted(lines[0]!, '10').retainer?.perPeriod).toEqual(usd(1_100));
    // Renewed for half a year it is sold for two quarters.
    expect(uplifted(lines[0]!, '10', 6)).toMatchObject({ retainer: { periods: 2 }, amounts: { net: usd(2_200) } });
    expect(uplifted(lines[0]!, '0', 4)).toMatchObject({ retainer: { periods: 4 }, amounts: { net: usd(4_000) } });
  });
});

const arrows: Record<string, readonly string[]> = {
  DRAFT: ['IN_REVIEW', 'APPROVED'],
  IN_REVIEW: ['APPROVED', 'DRAFT'],
  APPROVED: ['OUT_FOR_SIGNATURE', 'DRAFT'],
  OUT_FOR_SIGNATURE: ['DRAFT', 'DECLINED', 'SIGNED'],
  DECLINED: ['DRAFT'],
  SIGNED: ['ACTIVE'],
  ACTIVE: ['COMPLETED', 'EXPIRED', 'TERMINATED'],
};

const verbs: Record<string, (given: StoredContract) => Decision<StoredContract>> = {
  submit: (given) => submit(given, 'ada'),
  approve: (given) => approve({ ...given, createdBy: 'ada' }, reviewer),
  reject: (given) => reject(given, reviewer, 'no'),
  send: (given) => send(given, at),
  recall,
  decline: (given) => decline(given, undefined),
  revise,
  sign: (given) => sign(given, { documentId: 'd', saleId: 's', at }),
  activate: (given) => activate(given, '2026-03-02'),
  renew: (given) => renew(given, { saleVersion: 2, lines: given.lines }),
  terminate: (given) => terminate(given, { on: '2026-06-01', today: '2026-03-02', reason: 'r' }),
  complete,
  expire: (given) => expire(given, '2100-01-01'),
};

test('any order of verbs follows the arrows, or is refused with what is allowed @row CRM-88', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.constantFrom(...Object.keys(verbs)), { maxLength: 30 }), (byHand, names) => {
      let present: StoredContract = { ...ready, endDate: '2026-12-31', renewalTermMonths: 12, quoteId: byHand ? undefined : 'q1' };
      for (const name of names) {
        try {
          const after = { ...present, ...verbs[name]!(present).set };
          if (after.status !== present.status) expect(arrows[present.status]).toContain(after.status);
          present = after;
        } catch (refusal) {
          expect(refusal).toMatchObject({ code: 'contract.invalid_transition', details: { from: present.status } });
        }
      }
    }),
    { numRuns: 300 },
  );
});
