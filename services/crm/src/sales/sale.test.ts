import { describe, expect, test } from '@jest/globals';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { fixed, usd } from '../pricing/lines.fixture.ts';
import { totalsOf } from '../pricing/totals.ts';
import { quoteIn } from '../quotes/quotes.fixture.ts';
import { amend, type LineAmendment } from './change-order.ts';
import { readContent, record, verify, versionHash, type SaleContent } from './sale.ts';

const at = new Date('2026-03-02T12:00:00Z');
const terms = { effectiveDate: '2026-03-02', endDate: undefined, netDays: 30, billingTerms: undefined, clauseKeys: [] };
const { lines, totals } = quoteIn('ACCEPTED');
const sold: SaleContent = { lines, phases: [], terms, totals: totals!, approvedBy: 'ada', documentId: undefined };
const first = record(sold, { saleId: 's1', n: 1, cause: 'ORIGINAL', prevHash: '', at });
const amended = (amendments: readonly LineAmendment[], base = sold, latest = sold) => amend(base, latest, { lines: amendments }, 'USD');
const contentOf = (result: ReturnType<typeof amend>): SaleContent => {
  if ('rejected' in result) throw new Error(result.rejected);
  return result.content;
};
const extra = (key: string, amount: number): Line => fixed(key, '1', usd(amount));

describe('the record', () => {
  const second = record(sold, { saleId: 's1', n: 2, cause: 'TERMINATION', prevHash: first.hash, at });

  test('is a chain of hashes @row CRM-94', () => {
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(verify({ n: 2 }, [first, second])).toMatchObject({ intact: true, versions: [{ intact: true }, { intact: true }] });
  });

  test('hashes alike whatever order the database keeps its members in @row CRM-94', () => {
    const shuffled = JSON.parse(JSON.stringify(first.content), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
    ) as Record<string, unknown>;
    expect(versionHash({ ...first, content: shuffled })).toBe(first.hash);
    expect(readContent({ content: shuffled }).totals).toEqual(sold.totals);
  });

  test.each([
    ['a word changed', [{ ...first, content: { ...first.content, approvedBy: 'eve' } }, second]],
    [
      'a hash replaced with its content',
      [record({ ...sold, approvedBy: 'eve' }, { saleId: 's1', n: 1, cause: 'ORIGINAL', prevHash: '', at }), second],
    ],
    ['a cause changed', [{ ...first, cause: 'RENEWAL' as const }, second]],
    ['a version missing at the end', [first]],
    ['a version missing at the beginning', [second]],
  ])('shows %s @row CRM-94', (_, versions) => {
    expect(verify({ n: 2 }, versions).intact).toBe(false);
  });
});

describe('a change order', () => {
  test('9: adds 6,000.00 and takes L3 out @row CRM-95', () => {
    const { lines: after, totals: come } = contentOf(
      amended([
        { op: 'ADD', key: 'L4', line: extra('', 600_000) },
        { op: 'REMOVE', key: 'L3' },
      ]),
    );
    expect(after.map(({ key }) => key)).toEqual(['L1', 'L2', 'L4']);
    expect(come.net).toEqual(usd(3_687_500));
  });

  test('for an older version is taken in where nobody touched its lines @row CRM-95', () => {
    const second = contentOf(amended([{ op: 'CHANGE', key: 'L1', line: extra('', 1_300_000) }]));
    const third = contentOf(amended([{ op: 'REMOVE', key: 'L3' }], sold, second));
    expect(third.lines.map(({ key, amounts }) => [key, amounts?.net?.amount])).toEqual([
      ['L1', 1_300_000],
      ['L2', 1_900_000],
    ]);
  });

  test.each<[string, LineAmendment]>([
    ['a line that somebody changed since', { op: 'CHANGE', key: 'L1', line: extra('', 1) }],
    ['a line that is gone', { op: 'REMOVE', key: 'L9' }],
    ['a line that is there already', { op: 'ADD', key: 'L2', line: extra('', 1) }],
    ['nothing that could be added', { op: 'ADD', key: 'L5' }],
  ])('of %s is rejected with its reason @row CRM-95', (_, amendment) => {
    const second = contentOf(amended([{ op: 'CHANGE', key: 'L1', line: extra('', 1_300_000) }]));
    expect(amended([amendment], sold, second)).toEqual({ rejected: expect.any(String) });
  });
});

test('totals of lines are what pricing said of them @row CRM-73', () => {
  expect(totalsOf(lines, 'USD')).toEqual(totals);
});
