// Firms are strangers in crm too (SEC-1). Every route with an id is asked for a real record of another firm and for one that
// never was; every id inside a body likewise. The two answers are one, so that nobody learns what another firm has.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { crmBelongings, crmPath, type Belongings } from './crm-belongings.ts';
import { openApiRoutes, parametersOf, withParameters, type OpenApiRoute } from './openapi-routes.ts';
import { bodySchemaOf, fieldsOf, placeText, withValue, type Place } from './request-bodies.ts';

const missing = '018f3a5e-7c1d-7a2b-9c3d-00000000dead';
const unknown = '018f3a5e-7c1d-7a2b-9c3d-00000000beef';
const guarded = openApiRoutes.filter(
  ({ path, method }) => method.service === 'crm' && method.access === 'PERMISSION' && path.startsWith(crmPath),
);
const withIds = guarded.filter(({ path }) => parametersOf(path).length > 0);

let mesh: RestMesh;
let canary: Awaited<ReturnType<RestMesh['founder']>>;
let stranger: Awaited<ReturnType<RestMesh['founder']>>;
let theirs: Belongings;
let own: Belongings;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm] });
  canary = await mesh.founder('Canary');
  theirs = await crmBelongings(canary, 'Canary');
  stranger = await mesh.founder('Stranger');
  own = await crmBelongings(stranger, 'Stranger');
  await mesh.settle();
}, 60_000);
afterAll(() => mesh.stop());

// A key and a number are no ids: they stay as they are beside an id that is missing.
const namedWithin = new Set(['key', 'n']);

/** The collection that each parameter of a path names a record of: quotes/{id}/items/{key} -> quotes, quotes/{id}/items. */
const collectionsOf = (path: string) =>
  parametersOf(path).map((name) => ({ name, collection: path.slice(crmPath.length, path.indexOf(`/{${name}}`)) }));

const addressed = (path: string, idOf: (collection: string, name: string) => string) =>
  withParameters(path, Object.fromEntries(collectionsOf(path).map(({ name, collection }) => [name, idOf(collection, name)])));

// Mail that a connector saw, what another service opened, what a colleague asked for: a founder alone makes none.
const notMade = new Set(['activities/unmatched', 'engagements', 'stage-requests', 'bookings']);

const recordOf = (belongings: Belongings) => (collection: string, name: string) => {
  if (name === 'n') return '1';
  if (notMade.has(collection)) return unknown;
  const record = belongings.get(collection)?.[name === 'key' ? 'key' : 'id'];
  if (record === undefined) throw new Error(`crm-belongings.ts makes none of ${collection}`);
  return record;
};

async function told(verb: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await stranger.send(verb, path, body, headers);
  const { code, title, detail, errors } = answer.body ?? {};
  return { status: answer.status, code, title, detail, errors };
}

describe('every route with an id', () => {
  test.each(withIds.map((route) => [`${route.verb} ${route.path}`, route] as const))(
    '%s: a foreign record reads as a missing one @row SEC-1',
    async (_, { verb, path, body }) => {
      const foreign = addressed(path, recordOf(theirs));
      const never = addressed(path, (_collection, name) => (namedWithin.has(name) ? recordOf(theirs)(_collection, name) : missing));
      const sent = verb === 'POST' || verb === 'PATCH' ? byCaller(body) : undefined;
      const answer = await told(verb, foreign, sent);
      expect(answer).toEqual(await told(verb, never, sent));
      expect(answer).toMatchObject({ status: 404, code: 'not_found' });
      if (verb !== 'GET') expect(await told(verb, foreign, sent, { 'If-Match': '"99"' })).toEqual(answer);
    },
  );
});

/** The document's example, with the caller where it names a person: whether that one works here is asked before the record is. */
function byCaller(example: unknown): unknown {
  const people = /"(ownerId|userId|ownerUserId|assign|defaultAssign|hosts|hostId)":(\[?)"[^"]+"/g;
  return example && JSON.parse(JSON.stringify(example).replaceAll(people, `"$1":$2"${stranger.userId}"`));
}

/** Ids that other services own: crm keeps them, and cannot say whose they are. */
const ofOthers = /^(bookId|campaignId|documentIds?|materialId|onboardingTemplateId|priceItemIds?|projectTemplateId|teamId|defaultTeamId)$/;

/** Whose id a field holds, by its name. */
const collectionOfField: Record<string, string> = {
  afterId: 'opportunities',
  allowedFrom: 'pipelines/{pipelineId}/stages',
  assessmentId: 'qualification/assessments',
  beforeId: 'opportunities',
  companyId: 'companies',
  contactId: 'contacts',
  bookingPageId: 'booking-pages',
  feeCalculatorId: 'fee-calculators',
  gateId: 'qualification/gates',
  invoiceContactId: 'contacts',
  leadId: 'leads',
  leadIds: 'leads',
  opportunityId: 'opportunities',
  parentId: 'companies',
  pipelineId: 'pipelines',
  priceRuleIds: 'price-rules',
  primaryContactId: 'contacts',
  pageId: 'booking-pages',
  quoteId: 'quotes',
  ruleId: 'scoring-rules',
  stageId: 'pipelines/{pipelineId}/stages',
  stageIds: 'pipelines/{pipelineId}/stages',
};
const people = new Set(['assign', 'defaultAssign', 'hostId', 'hosts', 'mentions', 'ownerId', 'ownerUserId', 'userId', 'userIds']);

const nameOf = (place: Place) => place.findLast((step): step is string => typeof step === 'string')!;

const idFields = guarded
  .filter(({ verb }) => verb === 'POST' || verb === 'PATCH')
  .flatMap((route) =>
    fieldsOf(bodySchemaOf(route.verb, route.path) ?? {})
      .filter(({ schema, place }) => schema.format === 'uuid' && !ofOthers.test(nameOf(place)))
      .map(({ place }) => [`${route.verb} ${route.path} ${placeText(place)}`, route, place] as const),
  );

const templatesOf: Record<string, string> = {
  activities: 'email-templates',
  contracts: 'contract-templates',
  leads: 'quote-templates',
  quotes: 'quote-templates',
};

/** The id that a firm would write there. */
function idAt(belongings: Belongings, userId: string, path: string, place: Place): string {
  const name = nameOf(place);
  if (people.has(name)) return userId;
  const [noun] = path.slice(crmPath.length).split('/');
  if (['winnerId', 'loserIds', 'fromId'].includes(name) || place[0] === 'operations') return recordOf(belongings)(noun!, 'id');
  if (name === 'templateId') return recordOf(belongings)(templatesOf[noun!]!, 'id');
  if (name === 'toId') return recordOf(belongings)(noun!, 'id');
  if (name === 'id') return recordOf(belongings)(place[0] === 'subject' ? 'leads' : 'companies', 'id');
  return recordOf(belongings)(collectionOfField[name] ?? `? of ${name}`, 'id');
}

const always = { field: 'source', op: 'IS_SET' };
const assigned = { rules: [{ priority: 1, kind: 'ROUTE', when: always, assign: [missing] }] };
const terms = { billingTerms: { method: 'ON_SIGNATURE', entries: [{ key: 'all', trigger: 'SIGNATURE', percent: '100' }] } };

/** Where the document's example lacks what a rule asks for. */
const taken: Record<string, object> = {
  'contacts/merge': { choices: [] },
  contracts: terms,
  'contracts/{id}': terms,
  'leads/{id}/convert': { opportunity: { expectedCloseDate: '2030-01-01' } },
  'opportunities/{id}/move': { beforeId: undefined, afterId: undefined },
  'pipelines/{pipelineId}/stages': { name: 'Late', category: 'OPEN', probability: 30, requiredFields: undefined, automations: undefined },
  'qualification/gates': assigned,
  'qualification/gates/{id}': assigned,
  quotes: terms,
  'quotes/{id}': terms,
};

/** A body that would be taken, but for the id at hand. */
function bodyWith({ verb, path, body: example }: OpenApiRoute, place: Place, id: string): unknown {
  const noun = path.slice(crmPath.length);
  const ids = idFields.filter(([, route]) => route.verb === verb && route.path === path);
  const owned = ids.reduce((body, [, , at]) => withValue(body, at, idAt(own, stranger.userId, path, at), {}), example) as object;
  const fitting = { ...owned, ...taken[noun] };
  if (place[0] === 'operations') {
    const operation = { op: 'ASSIGN', id: idAt(own, stranger.userId, path, ['operations', 'id']), ownerId: stranger.userId };
    return withValue({ operations: [operation], atomic: true }, place, id, fitting);
  }
  const base = verb === 'PATCH' ? {} : { ...(own.get(noun)?.body ?? owned), ...taken[noun] };
  return withValue(base, place, id, fitting);
}

// Remembered as they are written: who was there or is meant, which neighbour a card had, what was ticked, whom to bill. Nothing is
// read by them that the caller could not read by hand.
const remembered =
  /^(participants\[\]\.userId|mentions\[\]|beforeId|afterId|checklistDone\[\]\.stageId|billingTerms\.invoiceContactId|territories\[\]\.userIds\[\])$/;

describe('every id inside a body', () => {
  test('is in the matrix', () => {
    expect(idFields.length).toBeGreaterThan(80);
  });

  test.each(idFields)('%s: another firm’s reads as a missing one @row SEC-1', async (_, route, place) => {
    const at = addressed(route.path, recordOf(own));
    const send = (id: string) => told(route.verb, at, bodyWith(route, place, id));
    const answer = await send(idAt(theirs, canary.userId, route.path, place));
    expect(answer).toEqual(await send(missing));
    if (!remembered.test(placeText(place))) expect([400, 404, 409, 422]).toContain(answer.status);
  });
});

// A member that may be null is cleared by it, whoever keeps it: this was once answered with a 500.
test.each(['companies', 'contacts', 'contracts', 'leads', 'opportunities', 'orders', 'quotes'])(
  '%s: null clears the custom fields @row CRM-1',
  async (noun) => {
    const { id } = (await stranger.get(`${crmPath}${noun}?pageSize=1&orderBy=createdAt`)).body.items[0];
    const { status, body } = await stranger.patch(`${crmPath}${noun}/${id}`, { customFields: null });
    // An order that is confirmed changes no more.
    expect(noun === 'orders' ? [409, 'order.not_draft'] : [200, {}]).toEqual([status, body.customFields ?? body.code]);
  },
);
