// What stands in a deal's way, and who of the firm knows somebody who knows a contact.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActivityServiceService, type CreateActivityRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PipelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { WarmPathServiceService } from '@throughline/contracts/gen/throughline/crm/v1/warm_paths';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newContact } from './accounts.fixture.ts';
import { dealPatch, newDeal, stagePatch } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { client } from './sales.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const gone = '018f3a5e-7c1d-7a2b-9c3d-000000000003';
const dayMs = 86_400_000;
let mesh: TestMesh;
let northwind: { companyId: string; contactId: string };

beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T15:00:00Z', neighbours: firmOf({ inactive: [gone] }) });
  northwind = await client(mesh.as());
});
afterAll(() => mesh.stop());

const us = () => mesh.as();
const deals = () => us()(OpportunityServiceService);
const coaching = async (id: string) => deals().getCoaching({ id });
const kinds = async (id: string) => (await coaching(id)).signals.map(({ kind }) => kind);
const contact = async (firstName: string) => (await us()(ContactServiceService).createContact(newContact({ firstName }))).id;

const activity = (given: Partial<CreateActivityRequest>): CreateActivityRequest => ({
  type: 'MEETING',
  subject: 'Met',
  status: 'COMPLETED',
  outcome: 'HELD',
  dueAt: undefined,
  startsAt: mesh.clock.now(),
  endsAt: undefined,
  links: [],
  participants: [],
  reminders: [],
  repeat: undefined,
  mentions: [],
  documentIds: [],
  pinned: false,
  ...given,
});
const log = (given: Partial<CreateActivityRequest>) => us()(ActivityServiceService).createActivity(activity(given));

describe('coaching', () => {
  test('says what stands in the way, by what it is seen and what to do, the most pressing first @row CRM-52', async () => {
    const pipelines = us()(PipelineServiceService);
    const { stages } = await pipelines.createPipeline({ name: 'Coached', isDefault: false, stages: [] });
    await pipelines.updateStage(stagePatch(stages[0]!, { maxDays: 10 }));
    const { id } = await deals().createOpportunity(
      newDeal(northwind.companyId, { primaryContactId: northwind.contactId, stageId: stages[0]!.id, expectedCloseDate: '2026-03-06' }),
    );
    expect(await kinds(id)).toEqual(['NO_NEXT_STEP', 'NO_DECISION_MAKER', 'ONE_CONTACT']);
    for (const expectedCloseDate of ['2026-03-07', '2026-03-08', '2026-03-09']) {
      await deals().updateOpportunity(dealPatch(id, { expectedCloseDate }));
    }
    await mesh.pass(16 * dayMs);
    const told = await coaching(id);
    expect(told).toMatchObject({ opportunityId: id, answeredBy: 'RULES', nextAction: told.signals[0]!.nextAction });
    expect(told.signals).toMatchObject([
      { kind: 'CLOSE_DATE_PASSED', evidence: { expectedCloseDate: '2026-03-09', days: 9 } },
      { kind: 'STALLED', evidence: { stage: 'Discovery', days: 16, maxDays: 10 } },
      { kind: 'SILENT', evidence: { lastActivityOn: '2026-03-02', days: 16 } },
      { kind: 'NO_NEXT_STEP' },
      { kind: 'CLOSE_DATE_PUSHED', evidence: { pushes: 3 } },
      { kind: 'NO_DECISION_MAKER' },
      { kind: 'ONE_CONTACT', evidence: { contacts: 1 } },
    ]);
    expect(told.signals.every(({ summary, nextAction }) => summary !== '' && nextAction !== '')).toBe(true);
  });

  test('falls silent as what it asks for is done, and on closed deals @row CRM-52', async () => {
    const { id } = await deals().createOpportunity(
      newDeal(northwind.companyId, { primaryContactId: northwind.contactId, expectedCloseDate: '2026-06-30' }),
    );
    const decider = await contact('Dora');
    await deals().updateOpportunity(
      dealPatch(id, { nextStep: 'Meet the board', contactRoles: [{ contactId: decider, role: 'DECISION_MAKER' }] }),
    );
    expect(await coaching(id)).toEqual({ opportunityId: id, signals: [], nextAction: undefined, answeredBy: 'RULES' });
    await mesh.pass(15 * dayMs);
    expect(await kinds(id)).toEqual(['SILENT']);
    await log({ links: [{ kind: 'OPPORTUNITY', id }] });
    expect(await kinds(id)).toEqual([]);
    await deals().loseOpportunity({ id, reasonCode: 'PRICE', override: undefined });
    await mesh.pass(40 * dayMs);
    expect(await kinds(id)).toEqual([]);
  });

  test('is nobody else’s @row CRM-52', async () => {
    const { id } = await deals().createOpportunity(newDeal(northwind.companyId));
    await expect(mesh.as({ tenantId: otherFirm })(OpportunityServiceService).getCoaching({ id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('warm paths', () => {
  const meet = async (times: number, contactIds: string[], participants: string[] = []) => {
    for (let count = 0; count < times; count += 1) {
      const links = contactIds.map((id) => ({ kind: 'CONTACT' as const, id }));
      await log({ links, participants: participants.map((userId) => ({ userId })) });
    }
  };
  const paths = async (id: string, who = us()) => (await who(WarmPathServiceService).getWarmPaths({ id })).items;
  const ids = (path: Awaited<ReturnType<typeof paths>>[number]) => path.people.map(({ userId, contactId }) => userId ?? contactId);

  test('go from colleagues over people they both met, the shortest first @row CRM-53', async () => {
    const [target, between, colleague] = [await contact('Target'), await contact('Between'), person];
    await meet(3, [target, between], [ben]);
    await meet(4, [between]);
    const found = await paths(target);
    expect(found.map(ids)).toEqual(
      [
        [colleague, target],
        [ben, target],
      ].toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    );
    expect(found[0]!.people.at(-1)).toMatchObject({ name: 'Target' });
    expect(found[0]!.activities).toEqual([3]);
  });

  test('need three two-way activities a hop, within a year @row CRM-53', async () => {
    const [near, far] = [await contact('Near'), await contact('Far')];
    await meet(2, [far]);
    expect(await paths(far)).toEqual([]);
    for (let count = 0; count < 4; count += 1)
      await log({ type: 'NOTE', outcome: undefined, startsAt: undefined, links: [{ kind: 'CONTACT', id: far }] });
    expect(await paths(far)).toEqual([]);
    await meet(1, [far]);
    expect((await paths(far)).map(ids)).toEqual([[person, far]]);
    expect(await paths(near)).toEqual([]);
    await mesh.pass(366 * dayMs);
    expect(await paths(far)).toEqual([]);
  });

  test('begin with colleagues who work here, by name @row CRM-53', async () => {
    const left = await contact('Left');
    await meet(3, [left], [gone]);
    expect(await paths(left)).toMatchObject([
      {
        people: [
          { userId: person, name: 'Somebody' },
          { contactId: left, name: 'Left' },
        ],
      },
    ]);
    // Whoever may not read the firm's people gets their ids.
    const unnamed = await paths(left, mesh.as({ permissions: [{ permission: 'crm.*', reach: 'ALL' }] }));
    expect(unnamed.map(({ people }) => people[0])).toEqual(
      expect.arrayContaining([{ userId: gone, contactId: undefined, name: undefined }]),
    );
  });

  test('name nobody out of reach, and are nothing to another firm @row CRM-53 @row CRM-3', async () => {
    const target = await contact('Reached');
    await meet(3, [target]);
    const own = mesh.as({
      userId: ben,
      actor: { kind: 'USER', id: ben, name: 'Ben' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    });
    await expect(paths(target, own)).rejects.toMatchObject({ code: 'not_found' });
    await expect(paths(target, mesh.as({ tenantId: otherFirm }))).rejects.toMatchObject({ code: 'not_found' });
  });
});
