// The firm's own affairs as its console meets them, through the gateway.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@throughline/mesh/daemon/processes';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { identity } from '../src/service.ts';

let mesh: RestMesh;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
});
afterAll(() => mesh.stop());

const api = '/api/v1/identity';

test('details change by what the body names; null clears @row IDN-1 @row IDN-2', async () => {
  const founder = await mesh.founder();
  const changed = await founder.patch(`${api}/tenant`, {
    legalName: 'King Ltd',
    country: 'DE',
    metadata: { ledger: { id: 7, tags: ['a'] } },
  });
  expect(changed).toMatchObject({
    status: 200,
    body: { legalName: 'King Ltd', country: 'DE', industry: null, metadata: { ledger: { id: 7, tags: ['a'] } }, status: 'ACTIVE' },
  });
  expect(changed.headers.get('etag')).toBe(`"${changed.body.version}"`);
  expect(await founder.patch(`${api}/tenant`, { legalName: null })).toMatchObject({
    status: 200,
    body: { legalName: null, country: 'DE' },
  });
  expect(await founder.patch(`${api}/tenant`, { slug: 'admin' })).toMatchObject({ status: 409, body: { code: 'slug.taken' } });
  expect(await founder.patch(`${api}/tenant`, { taxId: '1' })).toMatchObject({ status: 400, body: { code: 'validation.failed' } });
  expect(await founder.post(`${api}/tenants`, { name: 'Second Firm', currency: 'EUR' })).toMatchObject({
    status: 201,
    body: { slug: expect.stringMatching(/^second-firm/) },
  });
});

test('settings are read and changed by section @row IDN-3 @row IDN-4 @row IDN-5', async () => {
  const founder = await mesh.founder();
  const locale = await founder.patch(`${api}/settings/locale`, {
    timeZone: 'Europe/Berlin',
    grouping: '',
    hour12: false,
    dateOrder: 'YMD',
  });
  expect(locale).toMatchObject({
    status: 200,
    body: { timeZone: 'Europe/Berlin', grouping: '', hour12: false, dateOrder: 'YMD', formats: { grouping: '', dateOrder: 'YMD' } },
  });
  expect(await founder.patch(`${api}/settings/locale`, { dateOrder: null, hour12: null })).toMatchObject({
    body: { dateOrder: null, hour12: null, formats: { dateOrder: 'MDY' } },
  });
  expect(await founder.patch(`${api}/settings/locale`, { timeZone: 'Mars/Base' })).toMatchObject({
    status: 400,
    body: { code: 'time_zone.unknown' },
  });
  expect(await founder.patch(`${api}/settings/branding`, { accentColor: '#FFEE00' })).toMatchObject({
    body: { warnings: [{ code: 'color.low_contrast' }] },
  });
  expect(await founder.patch(`${api}/settings/cors-origins`, { corsOrigins: ['https://king.example'] })).toMatchObject({ status: 200 });
  expect(await founder.patch(`${api}/settings`, { calendar: { workDays: ['MONDAY'], to: '12:00' } })).toMatchObject({
    status: 200,
    body: { calendar: { workDays: ['MONDAY'], from: '09:00', to: '12:00', holidays: [] }, corsOrigins: ['https://king.example'] },
  });
  const some = { locale: { currency: 'EUR', grouping: null }, branding: { accentColor: null, primaryColor: '#112233' } };
  expect(await founder.patch(`${api}/settings`, some)).toMatchObject({
    status: 200,
    body: {
      locale: { timeZone: 'Europe/Berlin', currency: 'EUR', grouping: null },
      calendar: { workDays: ['MONDAY'], to: '12:00' },
      branding: { accentColor: null, primaryColor: '#112233' },
    },
  });
  expect(await founder.patch(`${api}/settings`, { branding: null, calendar: {} })).toMatchObject({
    body: { branding: { primaryColor: null }, calendar: { to: '12:00' } },
  });
  expect(await founder.post(`${api}/settings/reset`, { sections: ['CALENDAR'] })).toMatchObject({
    status: 200,
    body: { calendar: { to: '17:00' }, locale: { timeZone: 'Europe/Berlin' } },
  });
});

test('plan and features answer who decided @row IDN-11 @row IDN-12', async () => {
  const founder = await mesh.founder();
  expect(await founder.get(`${api}/tenant/plan`)).toMatchObject({
    status: 200,
    body: { tier: 'BASIC', quotas: { maxUsers: 25 }, nextTier: null },
  });
  const flag = await founder.post(`${api}/features`, { key: 'beta', value: { limit: 3 } });
  expect(flag).toMatchObject({ status: 201, body: { key: 'beta', value: { limit: 3 }, until: null } });
  expect(await founder.get(`${api}/features/beta/check`)).toMatchObject({ status: 200, body: { enabled: true, reason: 'FLAG', limit: 3 } });
  expect(await founder.patch(`${api}/features/${flag.body.id}`, { value: false })).toMatchObject({ body: { value: false } });
  expect(await founder.get(`${api}/features/smart_features_enabled/check`)).toMatchObject({
    body: { enabled: false, reason: 'OFF', tier: 'SMART', value: null },
  });
  expect(await founder.patch(`${api}/tenant/plan`, { tier: 'SMART' })).toMatchObject({ status: 200, body: { tier: 'SMART' } });
  expect(await founder.get(`${api}/features/smart_features_enabled/check`)).toMatchObject({ body: { enabled: true, reason: 'TIER' } });
});

test('a page of an origin that the firm has just named may ask at once @row GTW-11 @row IDN-8', async () => {
  const founder = await mesh.founder();
  const origin = 'https://pages.larkfield.example';
  const permitted = async () => {
    const asked = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } };
    return (await fetch(`${mesh.url}${api}/teams`, asked)).headers.get('access-control-allow-origin');
  };
  expect(await permitted()).toBeNull();
  expect(await founder.patch(`${api}/settings/cors-origins`, { corsOrigins: [origin] })).toMatchObject({ status: 200 });
  await mesh.settle();
  expect(await eventually(async () => (await permitted()) === origin, 5_000)).toBe(true);
});

test('custom fields and saved views are kept as they were given @row IDN-7 @row IDN-87', async () => {
  const founder = await mesh.founder();
  const field = await founder.post(`${api}/custom-fields`, {
    resource: 'crm.leads',
    key: 'budget',
    label: 'Budget',
    type: 'NUMBER',
    min: '0',
    default: 0,
  });
  expect(field).toMatchObject({ status: 201, body: { type: 'NUMBER', min: '0', max: null, default: 0, options: [] } });
  expect(await founder.patch(`${api}/custom-fields/${field.body.id}`, { type: 'TEXT' })).toMatchObject({
    status: 400,
    body: { code: 'validation.failed' },
  });
  const view = await founder.post(`${api}/saved-views`, {
    list: 'identity.teams',
    name: 'Mine',
    filters: { q: 'tax' },
    columns: ['name'],
    layout: 'CARDS',
  });
  expect(view).toMatchObject({
    status: 201,
    body: { filters: { q: 'tax' }, layout: 'CARDS', sort: null, sharedWith: [], isDefault: false },
  });
  expect(await founder.post(`${api}/saved-views/${view.body.id}/default`, {})).toMatchObject({ status: 200, body: { isDefault: true } });
  expect(await founder.post(`${api}/saved-views/${view.body.id}/share`, { sharedWith: [{ kind: 'FIRM' }] })).toMatchObject({
    status: 200,
    body: { sharedWith: [{ kind: 'FIRM', id: null }] },
  });
  expect(await founder.get(`${api}/saved-views?list=identity.teams`)).toMatchObject({ status: 200, body: { items: [{ name: 'Mine' }] } });
});

test('pages before sign-in need nobody, and messages are not sent twice @row IDN-4 @row IDN-5', async () => {
  const founder = await mesh.founder();
  const { body } = await mesh.client().get('/api/v1/public/branding?host=unknown.example');
  expect(Object.keys(body).toSorted()).toEqual(['accentColor', 'languages', 'logoDocumentId', 'name', 'primaryColor']);
  const messages = await mesh.client().get('/api/v1/public/i18n/ar/common');
  expect(messages).toMatchObject({
    status: 200,
    body: { language: 'ar', rightToLeft: true, messages: { daysLeft: { two: 'يتبقى يومان' } } },
  });
  const again = await mesh.client({ 'if-none-match': messages.headers.get('etag')! }).get('/api/v1/public/i18n/ar/common');
  expect(again.status).toBe(304);
  for (const list of ['languages', 'time-zones', 'countries'])
    expect(await founder.get(`${api}/reference/${list}`)).toMatchObject({ status: 200 });
  expect(await founder.get(`${api}/reference/formats?locale=fr-FR&currency=EUR`)).toMatchObject({
    status: 200,
    body: { formats: { decimal: ',' }, samples: { relative: 'dans 3 jours' } },
  });
});
