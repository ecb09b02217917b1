import { describe, expect, test } from '@jest/globals';
import { approvalsNeeded, defaultRules, rulesOf, type ApprovalFigures } from './approval-policy.ts';

const quiet: ApprovalFigures = {
  DISCOUNT_PERCENT: '0.00',
  NET_TOTAL: '1000',
  MARGIN_PERCENT: undefined,
  NET_DAYS: '30',
  NON_STANDARD_TERMS: '0',
};
const roles = (figures: Partial<ApprovalFigures>) => approvalsNeeded(defaultRules, { ...quiet, ...figures }).map(({ role }) => role);

describe('the default policy', () => {
  test.each<[Partial<ApprovalFigures>, string[]]>([
    [{}, []],
    [{ DISCOUNT_PERCENT: '10.00' }, []],
    [{ DISCOUNT_PERCENT: '10.01' }, ['MANAGER']],
    [{ DISCOUNT_PERCENT: '20.00' }, ['MANAGER']],
    [{ DISCOUNT_PERCENT: '20.01' }, ['MANAGER', 'OWNER']],
    [{ NET_TOTAL: '99999.99' }, []],
    [{ NET_TOTAL: '100000.00' }, ['MANAGER']],
    [{ MARGIN_PERCENT: '30.00' }, []],
    [{ MARGIN_PERCENT: '29.99' }, ['OWNER']],
    [{ NET_DAYS: '60' }, []],
    [{ NET_DAYS: '61' }, ['CONTROLLER']],
    [{ NON_STANDARD_TERMS: '1' }, ['MANAGER']],
    [{ DISCOUNT_PERCENT: '50.00', NET_TOTAL: '200000', MARGIN_PERCENT: '-5.00', NET_DAYS: '90' }, ['MANAGER', 'CONTROLLER', 'OWNER']],
  ])('%j asks %j @row CRM-77', (figures, expected) => {
    expect(roles(figures)).toEqual(expected);
  });

  test('asks where nobody can convert the total, since it may be beyond the limit @row CRM-77', () => {
    expect(approvalsNeeded(defaultRules, { ...quiet, NET_TOTAL: undefined })).toEqual([
      { level: 1, role: 'MANAGER', reasons: ['NET_TOTAL without a rate into the base currency, GTE 100000'] },
    ]);
  });

  test('says why @row CRM-77', () => {
    expect(approvalsNeeded(defaultRules, { ...quiet, DISCOUNT_PERCENT: '12.50' })[0]?.reasons).toEqual(['DISCOUNT_PERCENT 12.50 GT 10']);
  });
});

test('a role is asked once, at its earliest step @row CRM-77', () => {
  const steps = approvalsNeeded(defaultRules, { ...quiet, DISCOUNT_PERCENT: '15.00' }, [
    { level: 4, role: 'MANAGER', reasons: ['Export'] },
  ]);
  expect(steps).toEqual([{ level: 1, role: 'MANAGER', reasons: ['DISCOUNT_PERCENT 15.00 GT 10', 'Export'] }]);
});

test('without rules of its own, a firm has the defaults', () => {
  expect(rulesOf({ rules: [] })).toBe(defaultRules);
  expect(rulesOf(undefined)).toBe(defaultRules);
});
