import { describe, expect, test } from '@jest/globals';
import {
  CrmListQuotesResponse,
  CrmQuote,
  CrmUpdateQuoteItemRequest,
  CrmUpdateQuoteRequest,
  IdentityTeam,
} from '@throughline/contracts/gen/shapes.gen';
import { events } from '@throughline/contracts/gen/events.gen';
import type { Passport } from '../security/passport.ts';
import { messages } from '../database/columns.ts';
import type { Noun, Table } from '../database/table.ts';
import { resourceOf } from '../records/resource.ts';
import { carriesCosts, refuseCosts, seesCosts, withoutCosts } from './costs.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const line = { key: 'L1', unitPrice: usd(900), unitCost: usd(500), roles: [{ role: 'Senior', hourlyRate: usd(9), costRate: usd(5) }] };
const quote = { id: 'q', lines: [line], totals: { net: usd(900), cost: usd(500), marginPercent: '44.44' } };

const holding = (...permissions: string[]): Passport =>
  ({ permissions: permissions.map((permission) => ({ permission, reach: 'ALL' })), scopes: null }) as unknown as Passport;

const member = holding('crm.*');

describe('what things cost', () => {
  test('is seen by who holds costs.read of projects or finance @row SEC-6', () => {
    expect([member, holding('finance.costs.read'), holding('projects.*'), holding('*')].map(seesCosts)).toEqual([false, true, true, true]);
    expect(seesCosts({ ...holding('*'), scopes: ['crm.quotes.read'] })).toBe(false);
  });

  test('leaves every depth of an answer, and the record in memory keeps it @row SEC-6', () => {
    const { items } = withoutCosts(CrmListQuotesResponse, { items: [quote] });
    expect(items[0]).toEqual({
      id: 'q',
      lines: [{ ...line, unitCost: undefined, roles: [{ role: 'Senior', hourlyRate: usd(9), costRate: undefined }] }],
      totals: { net: usd(900), cost: undefined, marginPercent: undefined },
    });
    expect(quote.lines[0]!.unitCost).toEqual(usd(500));
  });

  test('is looked for only where a contract marks some @row SEC-6', () => {
    const team = { name: 'Tax' };
    expect(carriesCosts(IdentityTeam)).toBe(false);
    expect(withoutCosts(IdentityTeam, team)).toBe(team);
    expect(carriesCosts(CrmQuote)).toBe(true);
    expect(carriesCosts(events['crm.quote.accepted']!.shape)).toBe(true);
  });

  test('is not set by who may not see it, nor cleared @row SEC-6', () => {
    const refused = expect.objectContaining({
      code: 'permission.denied',
      details: { permission: 'projects.costs.read', fields: ['lines[0].unitCost', 'lines[0].roles[0].costRate'] },
    });
    expect(() => refuseCosts(CrmUpdateQuoteRequest, { lines: [line] }, member)).toThrow(refused);
    expect(() => refuseCosts(CrmUpdateQuoteItemRequest, { updateMask: ['unitCost'], roles: [] }, member)).toThrow(
      expect.objectContaining({ code: 'permission.denied' }),
    );
    refuseCosts(CrmUpdateQuoteRequest, { lines: [line] }, holding('finance.costs.read'));
    refuseCosts(CrmUpdateQuoteRequest, { lines: [{ ...line, unitCost: undefined, roles: [] }] }, member);
  });

  test('stays out of the change feed of who may not see it @row SEC-6 @row GTW-27', () => {
    const table = { fields: [{ name: 'lines', column: messages(CrmQuote.fields.find(({ name }) => name === 'lines')!.message!()) }] };
    const shown = (withCosts: boolean) => resourceOf(table as unknown as Table<Noun>, { lines: [line] } as unknown as Noun, withCosts);
    expect(shown(false)['lines']).toEqual([expect.objectContaining({ key: 'L1', unitCost: null })]);
    expect(shown(true)['lines']).toEqual([expect.objectContaining({ key: 'L1', unitCost: usd(500) })]);
  });
});
