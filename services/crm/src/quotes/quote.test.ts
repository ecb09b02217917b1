import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '@throughline/chassis/decision';
import { addDays } from '@throughline/chassis/values/calendar';
import { fixed, usd } from '../pricing/lines.fixture.ts';
import { accept, chosen, decline, refuseDeadLink, signatureOf } from './quote-acceptance.ts';
import { approve, recall, reject, submit, type Approver } from './quote-approval.ts';
import { contentHashOf } from './content-hash.ts';
import { convert } from './quote-conversion.ts';
import { expire, send, view, withdraw } from './quote-sending.ts';
import { diff, duplicate, lineChanges, revise } from './quote-versions.ts';
import { dissolve, edit, type QuoteStatus, type StoredQuote } from './quote.ts';
import { at, quoteIn, sentQuote } from './quotes.fixture.ts';

const manager: Approver = { id: 'mia', roles: ['MANAGER'], allowSelf: false, at };
const owner: Approver = { ...manager, id: 'olga', roles: ['OWNER'] };
const steps = [
  { level: 1, role: 'MANAGER', reasons: ['discount'] },
  { level: 3, role: 'OWNER', reasons: ['margin'] },
];
const code = (expected: string) => expect.objectContaining({ code: expected });
const evidence = {
  name: 'Nora',
  email: 'n@example.com',
  title: undefined,
  signatureSvg: undefined,
  ipHash: 'h',
  userAgent: 'u',
  documentId: undefined,
  at,
};
const types = (decision: Decision<StoredQuote>) => (decision.events ?? [decision.event]).map((event) => event?.type);

describe('approval', () => {
  test('is automatic where nothing passes a limit @row CRM-77', () => {
    const decision = submit(quoteIn('DRAFT'), [], { by: 'ada', at });
    expect(decision.set).toMatchObject({ status: 'APPROVED', approvals: [{ decision: 'AUTO' }] });
    expect(types(decision)).toEqual(['crm.quote.submitted', 'crm.quote.approved']);
  });

  test('goes step by step @row CRM-77', () => {
    const pending = { ...quoteIn('DRAFT'), ...submit(quoteIn('DRAFT'), steps, { by: 'ada', at }).set };
    expect(() => approve(pending, { ...manager, roles: ['CONTROLLER'] }, undefined)).toThrow(code('approval.not_yours'));
    const half = approve(pending, manager, 'fine');
    expect(half.set.status).toBeUndefined();
    expect(types(half)).toEqual([undefined]);
    const next = { ...pending, ...half.set };
    expect(() => approve(next, manager, undefined)).toThrow(code('approval.decided'));
    const done = approve(next, owner, undefined);
    expect(done.set.status).toBe('APPROVED');
    expect(types(done)).toEqual(['crm.quote.approved']);
    expect(() => approve({ ...next, ...done.set }, owner, undefined)).toThrow(code('approval.decided'));
  });

  test('is never one’s own, but in a firm of one @row CRM-77', () => {
    const pending = { ...quoteIn('DRAFT'), ...submit(quoteIn('DRAFT'), steps, { by: 'mia', at }).set };
    expect(() => approve(pending, manager, undefined)).toThrow(code('approval.self'));
    expect(() => approve({ ...pending, submittedBy: 'ada', ownerId: 'mia' }, manager, undefined)).toThrow(code('approval.self'));
    expect(approve(pending, { ...manager, allowSelf: true }, undefined).set.approvals?.[0]).toMatchObject({
      decision: 'APPROVED',
      by: 'mia',
    });
  });

  test('is void once an approved quote is edited @row CRM-81', () => {
    const approved = { ...quoteIn('DRAFT'), ...submit(quoteIn('DRAFT'), [], { by: 'ada', at }).set };
    const edited = edit(
      approved,
      { netDays: 45 },
      { lines: approved.lines, totals: approved.totals!, rulesHit: [], approvals: [] },
      approved.priceBook,
    );
    expect(edited.set).toMatchObject({ status: 'DRAFT', approvals: [], netDays: 45 });
  });

  test('a rejection says why, and is taken up again in the same version @row CRM-81', () => {
    const pending = { ...quoteIn('DRAFT'), ...submit(quoteIn('DRAFT'), steps, { by: 'ada', at }).set };
    const rejected = { ...pending, ...reject(pending, manager, 'too cheap').set };
    expect(rejected.status).toBe('REJECTED');
    expect(rejected.approvals[0]).toMatchObject({ decision: 'REJECTED', reason: 'too cheap' });
    expect(revise(rejected)).toEqual({
      set: { status: 'DRAFT', approvals: [], submittedBy: undefined },
      event: { type: 'crm.quote.revised', data: expect.objectContaining({ n: rejected.n }) },
    });
  });
});

describe('a sent quote', () => {
  test('is open to the last second of its last day where the firm is @row CRM-82', () => {
    const quote = sentQuote({ validUntil: '2026-03-31' });
    const click = (instant: string) => accept(quote, chosen(quote, undefined), { ...evidence, at: new Date(instant) });
    expect(click('2026-04-01T03:59:59Z').set.status).toBe('ACCEPTED');
    expect(() => click('2026-04-01T04:00:00Z')).toThrow(expect.objectContaining({ code: 'quote.expired', kind: 'CONFLICT' }));
    expect(expire(quote, new Date('2026-04-01T03:59:59Z')).set).toEqual({});
    expect(expire(quote, new Date('2026-04-01T04:00:00Z')).set.status).toBe('EXPIRED');
  });

  test('is open for 30 days where it says nothing else, and never goes out too late @row CRM-82', () => {
    expect(sentQuote().validUntil).toBe('2026-04-01');
    expect(() => sentQuote({ validUntil: '2026-03-01' })).toThrow(code('quote.expired'));
  });

  test('its first view is told, the others are counted @row CRM-82', () => {
    const first = view(sentQuote(), at);
    expect(first.set).toMatchObject({ status: 'VIEWED', views: 1 });
    const second = view({ ...sentQuote(), ...first.set }, at);
    expect([second.set, second.event]).toEqual([{ views: 2 }, undefined]);
  });

  test('makes room for its next version @row CRM-85', () => {
    expect(revise(sentQuote()).set).toMatchObject({
      n: 2,
      status: 'DRAFT',
      approvals: [],
      sentAt: undefined,
      contentHash: undefined,
      validUntil: undefined,
    });
  });

  test('stays: it can be neither edited nor deleted @row CRM-85', () => {
    const quote = sentQuote();
    const priced = { lines: quote.lines, totals: quote.totals!, rulesHit: [], approvals: [] };
    expect(() => edit(quote, { netDays: 1 }, priced, quote.priceBook)).toThrow(
      expect.objectContaining({ code: 'quote.not_draft', kind: 'CONFLICT' }),
    );
    expect(() => dissolve(quote)).toThrow(code('quote.in_use'));
  });
});

describe('the link', () => {
  const link = { n: 1 };
  test.each<[string, Partial<StoredQuote>, string]>([
    ['superseded', { n: 2, status: 'DRAFT' }, 'quote.superseded'],
    ['withdrawn', { status: 'WITHDRAWN' }, 'quote.withdrawn'],
    ['expired', { status: 'EXPIRED' }, 'quote.expired'],
    ['past its day, before the job came', { expiresAt: at }, 'quote.expired'],
  ])('%s is said @row CRM-83', (_, given, refusal) => {
    expect(() => refuseDeadLink({ ...sentQuote(), ...given }, link, at)).toThrow(
      expect.objectContaining({ code: refusal, kind: 'CONFLICT' }),
    );
  });

  test('of an accepted quote still shows it @row CRM-83', () => {
    expect(() => refuseDeadLink({ ...sentQuote(), status: 'ACCEPTED', expiresAt: at }, link, at)).not.toThrow();
  });
});

describe('acceptance', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L9 9"/></svg>';
  const quote = sentQuote({ signatureMode: 'SIGNATURE' });
  const click = { consent: true, contentHash: quote.contentHash!, signatureSvg: svg };

  test('wants consent, a signature and the offer that was shown @row CRM-83', () => {
    expect(signatureOf(quote, click)).toBe(click.signatureSvg);
    expect(() => signatureOf(quote, { ...click, consent: false })).toThrow(code('validation.failed'));
    expect(() => signatureOf(quote, { ...click, signatureSvg: undefined })).toThrow(code('validation.failed'));
    expect(() => signatureOf(quote, { ...click, contentHash: '0'.repeat(64) })).toThrow(
      expect.objectContaining({ code: 'quote.changed', kind: 'CONFLICT' }),
    );
  });

  test.each(['<svg><script>1</script></svg>', '<svg onload="x()"></svg>', '<svg><image href="//x"/></svg>', 'drawn'])(
    'takes no %s for a signature @row CRM-83',
    (drawing) => {
      expect(() => signatureOf(quote, { ...click, signatureSvg: drawing })).toThrow(code('validation.failed'));
    },
  );

  test('works the totals out from the options chosen @row CRM-83', () => {
    const option = fixed('O', '1', usd(100_000), { kind: 'OPTIONAL' });
    const open = { ...quote, lines: [...quote.lines, option] };
    const accepted = accept(open, chosen(open, ['O']), evidence);
    expect(accepted.set.totals?.net?.amount).toBe(3_885_498 + 95_000);
    expect(accepted.set.acceptance?.lineKeys).toEqual(['L1', 'L2', 'L3', 'O']);
    expect(() => chosen(open, ['L1'])).toThrow(code('quote.options_invalid'));
  });

  test('the hash is over the offer, not over what is ticked or what it costs the firm @row CRM-83', () => {
    const option = fixed('O', '1', usd(100_000), { kind: 'OPTIONAL' });
    const offer = { ...quote, lines: [...quote.lines, option] };
    const hash = contentHashOf(offer);
    expect(contentHashOf({ ...offer, lines: [...quote.lines, { ...option, selected: true, unitCost: usd(1) }] })).toBe(hash);
    expect(contentHashOf({ ...offer, netDays: 31 })).not.toBe(hash);
    expect(contentHashOf({ ...offer, lines: [...quote.lines, { ...option, description: 'Other' }] })).not.toBe(hash);
  });
});

describe('versions', () => {
  test('differ by line key, with their effect in money @row CRM-85', () => {
    const before = quoteIn('DRAFT');
    const [first, second] = before.lines;
    const after = {
      ...before,
      n: 2,
      netDays: 60,
      lines: [{ ...first!, description: 'More' }, second!, { ...fixed('L9', '1', usd(5)), amounts: { ...first!.amounts!, net: usd(5) } }],
    };
    const found = diff(before, { ...after, totals: { ...before.totals!, net: usd(3_087_505) } });
    expect(found.fields).toEqual(['netDays']);
    expect(found.lines.map(({ key, kind, fields, netDelta }) => [key, kind, fields, netDelta])).toEqual([
      ['L1', 'CHANGED', ['description'], 0],
      ['L9', 'ADDED', [], 5],
      ['L3', 'REMOVED', [], -797_998],
    ]);
    expect(found.netDelta).toBe(3_087_505 - 3_885_498);
  });

  test('the same lines differ in nothing @row CRM-85', () => {
    expect(lineChanges(quoteIn('DRAFT').lines, sentQuote().lines)).toEqual([]);
  });

  test('a copy is a quote of its own @row CRM-81', () => {
    const copy = duplicate(sentQuote(), { id: 'q2', number: 'Q-2026-000002', ownerId: 'ben' }).set;
    expect(copy).toMatchObject({
      id: 'q2',
      number: 'Q-2026-000002',
      n: 1,
      status: 'DRAFT',
      ownerId: 'ben',
      sentAt: undefined,
      acceptance: undefined,
      approvals: [],
    });
    expect(copy.lines).toEqual(sentQuote().lines);
  });
});

// The states of section 3: every verb from every state either follows an arrow or is refused by name.
const arrows: Partial<Record<QuoteStatus, readonly QuoteStatus[]>> = {
  DRAFT: ['PENDING_APPROVAL', 'APPROVED'],
  PENDING_APPROVAL: ['APPROVED', 'REJECTED', 'DRAFT'],
  REJECTED: ['DRAFT'],
  APPROVED: ['SENT'],
  SENT: ['VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'DRAFT'],
  VIEWED: ['ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'DRAFT'],
  DECLINED: ['DRAFT'],
  EXPIRED: ['DRAFT'],
  WITHDRAWN: ['DRAFT'],
  ACCEPTED: ['CONVERTED'],
};

const sending = { at, today: '2026-03-02', timeZone: 'America/New_York' };
const verbs: Record<string, (quote: StoredQuote) => Decision<StoredQuote>> = {
  submit: (quote) => submit(quote, steps.slice(0, 1), { by: 'ada', at }),
  submitFree: (quote) => submit(quote, [], { by: 'ada', at }),
  recall,
  approve: (quote) => approve(quote, manager, undefined),
  reject: (quote) => reject(quote, manager, 'no'),
  send: (quote) => send(quote, sending),
  view: (quote) => (quote.status === 'SENT' || quote.status === 'VIEWED' ? view(quote, at) : { set: {} }),
  accept: (quote) => accept(quote, chosen(quote, undefined), evidence),
  decline: (quote) => decline(quote, undefined),
  expire: (quote) => expire(quote, new Date('2027-01-01T00:00:00Z')),
  withdraw: (quote) => withdraw(quote, undefined),
  revise,
  convert: (quote) => convert(quote, { target: 'CONTRACT', contractId: 'c1' }),
};

test('any order of verbs follows the arrows, or is refused with what is allowed @row CRM-81', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(verbs)), { maxLength: 30 }), (names) => {
      let quote = quoteIn('DRAFT');
      for (const name of names) {
        try {
          const after = { ...quote, ...verbs[name]!(quote).set };
          if (after.status !== quote.status) expect(arrows[quote.status]).toContain(after.status);
          expect(after.n).toBeGreaterThanOrEqual(quote.n);
          quote = after;
        } catch (refusal) {
          expect(refusal).toMatchObject({
            code: expect.stringMatching(/^(quote\.(invalid_transition|already_converted)|approval\.decided)$/),
          });
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a last day lasts to its own midnight wherever the firm is @row CRM-82', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Auckland'),
      (days, timeZone) => {
        const validUntil = addDays('2026-03-02', days);
        const quote = {
          ...quoteIn('APPROVED', { validUntil }),
          ...send(quoteIn('APPROVED', { validUntil }), { ...sending, timeZone }).set,
        };
        const local = (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
        expect(local(new Date(quote.expiresAt!.getTime() - 1_000))).toBe(validUntil);
        expect(local(quote.expiresAt!)).toBe(addDays(validUntil, 1));
      },
    ),
    { numRuns: 60 },
  );
});
