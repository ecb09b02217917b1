// How a firm sets up its crm: number formats, ratings, approvals, tax; each part as a whole, checked, or its default.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import {
  CrmSettingsServiceService,
  type CaptureSettings,
  type CrmSettings,
  type UpdateCrmSettingsRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { exampleQuote } from './sales.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh?.stop());

const settings = () => mesh.as()(CrmSettingsServiceService);
const nothing: UpdateCrmSettingsRequest = {
  updateMask: undefined,
  numberFormats: undefined,
  health: undefined,
  rating: undefined,
  approvals: undefined,
  tax: undefined,
  capture: undefined,
};
const change = (given: Partial<UpdateCrmSettingsRequest>): Promise<CrmSettings> =>
  settings().updateCrmSettings({ ...nothing, ...given, updateMask: Object.keys(given) });
const formats = { quote: 'Q-{year}-{sequence:06d}', contract: 'C-{sequence}', sale: 'S-{sequence}', order: 'SO-{sequence}' };

test('nobody has set anything: the defaults hold @row CRM-2 @row CRM-77', async () => {
  expect(await settings().getCrmSettings({})).toMatchObject({
    numberFormats: {
      quote: 'Q-{year}-{sequence:06d}',
      contract: 'C-{year}-{sequence:06d}',
      sale: 'S-{year}-{sequence:06d}',
      order: 'SO-{year}-{sequence:06d}',
    },
    approvals: { allowSelf: false },
    tax: { charges: false },
    rating: { hotFrom: 60, warmFrom: 25 },
    version: 0,
  });
});

describe('number formats', () => {
  test('count within what they name, on the firm’s own calendar, without a gap @row CRM-2', async () => {
    const us = mesh.as();
    await change({ numberFormats: { ...formats, quote: 'AN{year}/{month}-{sequence:03d}' } });
    const numbers = await Promise.all([1, 2, 3, 4, 5].map(async () => (await exampleQuote(us)).number));
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `AN2026/03-00${n}`));
    mesh.clock.set('2026-04-01T03:59:00Z');
    expect((await exampleQuote(us)).number).toBe('AN2026/03-006');
    mesh.clock.set('2026-04-01T04:00:00Z');
    const first = await exampleQuote(us);
    expect(first.number).toBe('AN2026/04-001');
    await us(QuoteServiceService).submitQuote({ id: first.id });
    await us(QuoteServiceService).sendQuote({ id: first.id });
    expect((await us(QuoteServiceService).reviseQuote({ id: first.id })).number).toBe('AN2026/04-001');
    expect((await exampleQuote(mesh.as({ tenantId: otherFirm }))).number).toBe('Q-2026-000001');
  });

  test.each(['Q-{year}', '{sequence:6d}', '{day}-{sequence}', 'Q<{sequence}', '{month}-{sequence}', ''])(
    '%s is none @row CRM-2',
    async (quote) => {
      await expect(change({ numberFormats: { ...formats, quote } })).rejects.toMatchObject({
        kind: 'MALFORMED',
        code: 'validation.failed',
        fields: [{ field: 'numberFormats.quote' }],
      });
    },
  );
});

test('parts are changed one by one, and restored by clearing them @row CRM-77', async () => {
  const { version } = await change({ approvals: { allowSelf: true } });
  expect(await change({ rating: { hotFrom: 70, warmFrom: 30 } })).toMatchObject({
    approvals: { allowSelf: true },
    rating: { hotFrom: 70, warmFrom: 30 },
    version: version + 1,
  });
  await expect(change({ rating: { hotFrom: 30, warmFrom: 30 } })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  expect(await change({ approvals: undefined, rating: undefined })).toMatchObject({
    approvals: { allowSelf: false },
    rating: { hotFrom: 60, warmFrom: 25 },
  });
});

test('what a part does not name stays as it is; nothing named changes nothing @row CRM-2 @row CRM-15', async () => {
  const before = await change({});
  expect(await change({ health: { healthyFrom: 80 } })).toMatchObject({
    health: { ...before.health, healthyFrom: 80 },
    version: before.version + 1,
  });
  expect(await change({ health: { healthyFrom: 80, activityWeight: 40 } })).toMatchObject({
    health: { ...before.health, healthyFrom: 80, activityWeight: 40 },
  });
  await expect(change({ health: { watchFrom: 80 } })).rejects.toMatchObject({ fields: [{ field: 'health.watchFrom' }] });
  const all = { ...before.numberFormats, contract: 'AN-{sequence}' };
  expect(await change({ numberFormats: { contract: 'AN-{sequence}' } })).toMatchObject({ numberFormats: all });
  expect(await change({ health: undefined, numberFormats: undefined })).toMatchObject({ health: before.health });
  const capture = (given: Partial<CaptureSettings>) => ({
    capture: { excludedDomains: [], ownDomains: [], ...given },
    updateMask: ['capture', ...Object.keys(given).map((name) => `capture.${name}`)],
  });
  await settings().updateCrmSettings({ ...nothing, ...capture({ ownDomains: ['harbour.example'] }) });
  expect(await settings().updateCrmSettings({ ...nothing, ...capture({ excludedDomains: ['press.example'] }) })).toMatchObject({
    capture: { ownDomains: ['harbour.example'], excludedDomains: ['press.example'] },
  });
  await change({ rating: { hotFrom: 90, warmFrom: 10 } });
  const cleared = { rating: {}, updateMask: ['rating', 'rating.hotFrom'] };
  expect(await settings().updateCrmSettings({ ...nothing, ...cleared })).toMatchObject({ rating: { hotFrom: 60, warmFrom: 10 } });
  await change({ rating: undefined, capture: undefined });
  const elsewhere = mesh.as({ tenantId: otherFirm })(CrmSettingsServiceService);
  expect(await elsewhere.updateCrmSettings({ ...nothing, updateMask: [] })).toMatchObject({ version: 0 });
});

test('two first changes at once both count @row CRM-2', async () => {
  const newFirm = mesh.as({ tenantId: '018f3a5e-7c1d-7a2b-9c3d-0000000000f1' })(CrmSettingsServiceService);
  const first = (given: Partial<UpdateCrmSettingsRequest>) =>
    newFirm.updateCrmSettings({ ...nothing, ...given, updateMask: Object.keys(given) });
  await Promise.all([first({ rating: { hotFrom: 80 } }), first({ approvals: { allowSelf: true } }), first({ tax: { charges: true } })]);
  expect(await newFirm.getCrmSettings({})).toMatchObject({
    rating: { hotFrom: 80, warmFrom: 25 },
    approvals: { allowSelf: true },
    tax: { charges: true },
    version: 3,
  });
});

test('a manager sets prices, not the house rules @row SEC-5', async () => {
  const manager = mesh.as({ permissions: [{ permission: 'crm.quotes.*', reach: 'TEAM' }] })(CrmSettingsServiceService);
  await expect(manager.getCrmSettings({})).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'permission.denied' });
  await expect(manager.updateCrmSettings({ ...nothing, updateMask: [] })).rejects.toMatchObject({ code: 'permission.denied' });
});
