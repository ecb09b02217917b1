import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DomainServiceService, type Domain } from '@throughline/contracts/gen/throughline/identity/v1/domains';
import { PublicPageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import { SettingsServiceService } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { unavailable } from '@throughline/chassis/errors';
import type { OwnContext } from '@throughline/chassis/service';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { product } from '../src/branding/public-branding.ts';
import { anonymous, bearer, definition, eventsIn, mailsTo, newPerson, startIdentity, type Person } from './people.fixture.ts';

// The internet as this test needs it: what stands here is what name servers say.
const records = { texts: new Map<string, string[]>(), aliases: new Map<string, string[]>(), away: false };
const dns = {
  texts: async (name: string) => answer(records.texts, name),
  aliases: async (name: string) => answer(records.aliases, name),
};
function answer(from: Map<string, string[]>, name: string): string[] {
  if (records.away) throw unavailable('dns.unavailable', 'The name servers do not answer.');
  return from.get(name) ?? [];
}

let mesh: TestMesh;
beforeAll(async () => {
  const offline = { ...definition, own: (given: OwnContext) => ({ ...(definition.own!(given) as object), dns }) };
  mesh = await startIdentity({ services: [offline], env: { PORTAL_TARGET: 'portal.example' } });
});
beforeEach(() => {
  records.texts.clear();
  records.aliases.clear();
  records.away = false;
});
afterAll(() => mesh.stop());

const minute = 60_000;
const hour = 60 * minute;
const week = 7 * 24 * hour;
/** In DEV nobody needs a confirmed address. */
const domains = (person: Person, environment: 'DEV' | 'PROD' = 'DEV') =>
  bearer(mesh, person.accessToken, { environment })(DomainServiceService);
const publish = ({ proof }: Domain) => records.texts.set(proof!.name, ['v=spf1 -all', proof!.value]);
const statusOf = async (person: Person, { id }: Domain) => (await domains(person).getDomain({ id })).status;
const told = async (person: Person) =>
  (await eventsIn(mesh, person.tenant!.id)).map((event) => event.type).filter((type) => type.startsWith('identity.domain.'));
const pages = () => mesh.as(anonymous())(PublicPageServiceService);
const show = (host: string, known = false) => pages().getBranding({ host, token: '', known });

describe('a domain', () => {
  test('is verified on demand once its TXT record is there @row IDN-6', async () => {
    const ada = await newPerson(mesh);
    const domain = await domains(ada).createDomain({ name: 'King.example', purposes: ['SSO'] });
    expect(domain).toMatchObject({
      name: 'king.example',
      status: 'PENDING',
      proof: { type: 'TXT', name: '_throughline.king.example', value: expect.stringMatching(/^throughline-verify=[0-9a-f]{32}$/) },
    });
    expect((await domains(ada).checkDomain({ id: domain.id })).status).toBe('PENDING');
    publish(domain);
    expect(await domains(ada).checkDomain({ id: domain.id })).toMatchObject({ status: 'VERIFIED', proof: { found: true } });
    expect(await told(ada)).toEqual(['identity.domain.verified']);
  });

  test('may be proven before anybody says what for @row IDN-6', async () => {
    const ada = await newPerson(mesh);
    const domain = await domains(ada).createDomain({ name: 'aimless.example', purposes: [] });
    publish(domain);
    expect(await domains(ada).checkDomain({ id: domain.id })).toMatchObject({ status: 'VERIFIED', purposes: [] });
    const used = { id: domain.id, updateMask: ['purposes'], purposes: ['EMAIL' as const] };
    expect(await domains(ada).updateDomain(used)).toMatchObject({ status: 'VERIFIED', purposes: ['EMAIL'] });
  });

  test('is looked for each 15 minutes by itself @row IDN-6', async () => {
    const ada = await newPerson(mesh);
    const domain = await domains(ada).createDomain({ name: 'patient.example', purposes: ['EMAIL'] });
    await mesh.pass(15 * minute);
    expect(await statusOf(ada, domain)).toBe('PENDING');
    publish(domain);
    await mesh.pass(15 * minute);
    expect(await statusOf(ada, domain)).toBe('VERIFIED');
  });

  test('FAILED after 72 hours, and starts anew when it is checked @row IDN-6', async () => {
    const ada = await newPerson(mesh);
    const domain = await domains(ada).createDomain({ name: 'forgotten.example', purposes: ['EMAIL'] });
    await mesh.pass(72 * hour);
    expect(await statusOf(ada, domain)).toBe('FAILED');
    expect((await domains(ada).checkDomain({ id: domain.id })).status).toBe('PENDING');
  });

  test('that is found no longer EXPIRED after three weekly looks; silent name servers do not count @row IDN-6', async () => {
    const ada = await newPerson(mesh);
    const domain = await domains(ada).createDomain({ name: 'fading.example', purposes: ['SSO'] });
    publish(domain);
    await domains(ada).checkDomain({ id: domain.id });
    records.texts.clear();
    records.away = true;
    await expect(domains(ada).checkDomain({ id: domain.id })).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'dns.unavailable' });
    await mesh.pass(week);
    records.away = false;
    for (let look = 0; look < 3; look += 1)
      expect(await domains(ada).checkDomain({ id: domain.id })).toMatchObject({ status: 'VERIFIED', missed: 0, proof: { found: false } });
    for (const missed of [1, 2]) {
      await mesh.pass(week);
      expect(await domains(ada).getDomain({ id: domain.id })).toMatchObject({ status: 'VERIFIED', missed });
    }
    await mesh.pass(week);
    expect(await statusOf(ada, domain)).toBe('EXPIRED');
    expect(await told(ada)).toEqual(['identity.domain.verified', 'identity.domain.expired']);
    const alerts = (await mailsTo(mesh, ada.email)).filter(({ template }) => template === 'domain_expired');
    expect(alerts.map(({ data }) => data)).toEqual([{ name: 'Ada King', domain: 'fading.example' }]);
  });

  test('is verified by one firm; the other hears it is taken @row IDN-6', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh)];
    const mine = await domains(ada).createDomain({ name: 'contested.example', purposes: ['SSO'] });
    const theirs = await domains(ben).createDomain({ name: 'contested.example', purposes: ['SSO'] });
    records.texts.set('_throughline.contested.example', [mine.proof!.value, theirs.proof!.value]);
    await domains(ada).checkDomain({ id: mine.id });
    await expect(domains(ben).checkDomain({ id: theirs.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'domain.taken' });
    const cy = await newPerson(mesh);
    await expect(domains(cy).createDomain({ name: 'contested.example', purposes: ['SSO'] })).rejects.toMatchObject({
      code: 'domain.taken',
    });
    await mesh.pass(15 * minute);
    expect(await statusOf(ben, theirs)).toBe('PENDING');
  });

  test('of a public mail provider, or of no form, is refused @row IDN-6', async () => {
    const ada = await newPerson(mesh);
    await expect(domains(ada).createDomain({ name: 'gmail.com', purposes: ['SSO'] })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'domain.public',
    });
    await expect(domains(ada).createDomain({ name: 'no domain', purposes: ['SSO'] })).rejects.toMatchObject({ code: 'validation.failed' });
  });

  test('is claimed by somebody whose address is confirmed @row IDN-17', async () => {
    const claim = domains(await newPerson(mesh), 'PROD').createDomain({ name: 'unconfirmed.example', purposes: ['SSO'] });
    await expect(claim).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'auth.email_unverified' });
  });

  test('given up is looked for no longer', async () => {
    const ada = await newPerson(mesh);
    const domain = await domains(ada).createDomain({ name: 'given-up.example', purposes: ['SSO'] });
    await domains(ada).deleteDomain({ id: domain.id });
    publish(domain);
    await mesh.pass(15 * minute);
    expect(await told(ada)).toEqual([]);
  });
});

describe('public branding', () => {
  test('shows the firm whose portal answers at the host, once its CNAME is there too @row IDN-5 @row IDN-6', async () => {
    const ada = await newPerson(mesh, { firmName: 'King & Partners' });
    await bearer(
      mesh,
      ada.accessToken,
    )(SettingsServiceService).updateBrandingSettings({ updateMask: ['primaryColor'], primaryColor: '#112233' });
    const domain = await domains(ada).createDomain({ name: 'clients.king.example', purposes: ['PORTAL_HOST'] });
    publish(domain);
    expect((await domains(ada).checkDomain({ id: domain.id })).status).toBe('PENDING');
    await expect(show('clients.king.example', true)).rejects.toMatchObject({ code: 'not_found' });
    records.aliases.set('clients.king.example', ['Portal.Example.']);
    expect(await domains(ada).checkDomain({ id: domain.id })).toMatchObject({ status: 'VERIFIED', portalAlias: { found: true } });
    mesh.clock.advance(5 * minute);
    expect(await show('Clients.King.example:443', true)).toMatchObject({
      name: 'King & Partners',
      slug: undefined,
      primaryColor: '#112233',
    });
  });

  test('is found by slug below the product’s own host, and kept 5 minutes @row IDN-5', async () => {
    const ada = await newPerson(mesh, { firmName: 'Slug Shown' });
    const paint = (color: string) =>
      bearer(mesh, ada.accessToken)(SettingsServiceService).updateBrandingSettings({ updateMask: ['accentColor'], accentColor: color });
    await paint('#112233');
    expect(await show('slug-shown.portal.example')).toMatchObject({ name: 'Slug Shown', accentColor: '#112233' });
    await paint('#445566');
    expect((await show('slug-shown.portal.example')).accentColor).toBe('#112233');
    mesh.clock.advance(5 * minute);
    expect((await show('slug-shown.portal.example')).accentColor).toBe('#445566');
  });

  test('of nobody is the product’s own @row IDN-5', async () => {
    expect(await show('unknown.example')).toEqual(product);
    expect(await pages().getBranding({ host: '', token: 'no-such-token', known: false })).toMatchObject({ name: 'Throughline' });
  });

  test('messages are served to anybody, in their language @row IDN-4', async () => {
    expect(await pages().getMessages({ language: 'pl', namespace: 'common' })).toMatchObject({
      language: 'pl',
      messages: { save: 'Zapisz', itemCount: { few: '{{count}} elementy' } },
    });
    await expect(pages().getMessages({ language: 'en', namespace: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
