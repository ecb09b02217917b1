import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { ScoringServiceService } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { TimelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/timelines';
import { tell } from '@throughline/mesh/testing/tell';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newCompany, newContact, mail } from './accounts.fixture.ts';
import { timelineWhere } from './activities.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { integrationsThere } from './integrations.fixture.ts';
import { conversionOf, leadPatch, leadsWhere, newLead } from './leads.fixture.ts';

const minute = 60_000;
const day = 86_400_000;
const [ann, bob, gone] = ['a', 'b', 'c'].map((letter) => `018f3a5e-7c1d-7a2b-9c3d-00000000000${letter}`) as [string, string, string];

const integrations = integrationsThere();
let mesh: TestMesh;
beforeAll(async () => {
  const neighbours = new Map([...firmOf({ inactive: [gone] }), ['integrations', integrations]]);
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours });
});
afterAll(() => mesh.stop());

const leads = () => mesh.as()(LeadServiceService);
const scoring = () => mesh.as()(ScoringServiceService);
const conversion = () => mesh.as()(LeadConversionServiceService);
const capture = (given: Parameters<typeof newLead>[0]) => leads().createLead(newLead(given));

describe('capture', () => {
  test('needs an address, a phone or a company; once per source and external reference @row CRM-24', async () => {
    await expect(capture({ firstName: 'Ada' })).rejects.toMatchObject({ kind: 'MALFORMED', code: 'validation.failed' });
    await expect(capture({ phone: '0151 123' })).rejects.toMatchObject({ code: 'validation.failed' });
    const made = await capture({ email: 'Ada@Example.com', externalRef: 'web-1', utm: { source: 'ads', campaign: 'spring' } });
    expect(made).toMatchObject({ email: 'ada@example.com', status: 'NEW', rating: 'COLD', score: 0, ownerId: undefined, version: 1 });
    const again = await capture({ email: 'other@example.com', externalRef: 'web-1' });
    expect(again.id).toBe(made.id);
    expect((await capture({ email: 'other@example.com', externalRef: 'web-1', source: 'EVENT' })).id).not.toBe(made.id);
  });

  test('of the same reference by many at once makes one lead @row CRM-24', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => capture({ email: 'race@example.com', externalRef: 'race' })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect((await leads().listLeads(leadsWhere({ email: 'race@example.com' }))).items).toHaveLength(1);
  });

  test('names likely twins, answers the twin, or refuses @row CRM-7', async () => {
    const first = await capture({ firstName: 'Grace', lastName: 'Hopper', email: 'grace@navy.example' });
    const twin = await capture({ firstName: 'G', email: ' GRACE@navy.example '.trim() });
    expect(twin.possibleDuplicates).toMatchObject([{ id: first.id, name: 'Grace Hopper', reason: 'EMAIL', score: 1 }]);
    const named = await capture({ firstName: 'Grace', lastName: 'Hoppen', phone: '+4915112345678' });
    expect(named.possibleDuplicates).toEqual([]);
    const link = await capture({ email: 'grace@navy.example', onDuplicate: 'LINK' });
    expect([first.id, twin.id]).toContain(link.id);
    await expect(capture({ email: 'grace@navy.example', onDuplicate: 'REFUSE' })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'duplicate.found',
    });
  });

  test('nobody takes it: after an hour it says so, once @row CRM-24', async () => {
    const alone = await capture({ email: 'alone@example.com' });
    const taken = await capture({ email: 'taken@example.com' });
    await leads().assignLead({ id: taken.id, ownerId: ann });
    await mesh.pass(59 * minute);
    expect((await leads().getLead({ id: alone.id })).version).toBe(alone.version);
    await mesh.pass(minute);
    expect((await leads().getLead({ id: alone.id })).version).toBe(alone.version + 1);
    expect((await leads().getLead({ id: taken.id })).version).toBe(taken.version + 1);
  });

  test('another firm’s lead is not there, by any of its doors @row CRM-3', async () => {
    const { id } = await capture({ email: 'private@example.com' });
    const theirs = mesh.as({ tenantId: otherFirm })(LeadServiceService);
    await expect(theirs.getLead({ id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(theirs.disqualifyLead({ id, reasonCode: 'SPAM' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(mesh.as({ tenantId: otherFirm })(LeadConversionServiceService).convertLead(conversionOf(id))).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await theirs.listLeads(leadsWhere())).items).toEqual([]);
  });
});

describe('scores', () => {
  test('follow from BANT, corrections and their age; every part is shown @row CRM-26 @row CRM-27 @row CRM-28', async () => {
    const lead = await capture({ email: 'score@example.com' });
    const bant = {
      budget: 'APPROVED',
      authority: 'INFLUENCER',
      need: 'CRITICAL',
      timeline: 'WITHIN_3_MONTHS',
      budgetAmount: undefined,
    } as const;
    const known = await leads().updateLead(leadPatch(lead.id, { bant }));
    expect(known).toMatchObject({ bantScore: 80, engagementScore: 0, score: 48, rating: 'COLD' });
    const corrected = await scoring().updateLeadScore({ id: lead.id, delta: 36, reason: 'Met at the fair' });
    expect(corrected).toMatchObject({ bantScore: 80, engagementScore: 36, score: 62, rating: 'WARM' });
    expect(await scoring().getLeadScore({ id: lead.id })).toMatchObject({
      score: 62,
      bant: { budget: 25, authority: 10, need: 25, timeline: 20 },
      parts: [{ ruleId: undefined, points: 36, worth: '36', reason: 'Met at the fair' }],
    });
    await expect(scoring().updateLeadScore({ id: lead.id, delta: 5, reason: '' })).rejects.toMatchObject({ code: 'validation.failed' });
    await expect(scoring().updateLeadScore({ id: lead.id, delta: 101, reason: 'x' })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    expect(await scoring().updateLeadScore({ id: lead.id, delta: 40, reason: 'Met again' })).toMatchObject({
      engagementScore: 76,
      rating: 'HOT',
    });
  });

  test('keep the parts of BANT that a change does not name; null clears one @row CRM-26', async () => {
    const bant = { budget: 'APPROVED', authority: 'CHAMPION', budgetAmount: usd(500_000) } as const;
    const { id } = await capture({ email: 'parts@example.com', bant });
    const learnt = leadPatch(id, { bant: { need: 'CRITICAL', budgetAmount: undefined } });
    const after = await leads().updateLead({ ...learnt, updateMask: ['bant', 'bant.need'] });
    expect(after).toMatchObject({ bant: { ...bant, need: 'CRITICAL' }, bantScore: 65 });
    const cleared = leadPatch(id, { bant: { budgetAmount: undefined } });
    expect(await leads().updateLead({ ...cleared, updateMask: ['bant', 'bant.budget'] })).toMatchObject({
      bant: { budget: undefined, authority: 'CHAMPION', need: 'CRITICAL', budgetAmount: usd(500_000) },
      bantScore: 40,
    });
    const operation = { op: 'UPDATE' as const, id, fields: { bant: { timeline: 'WITHIN_1_MONTH' } }, addTags: [], removeTags: [] };
    const { items } = await leads().batchLeads({ operations: [operation], atomic: false });
    expect(items[0]).toMatchObject({ status: 200, resource: { bantScore: 65 } });
  });

  test('a trait counts while it holds; changed rules are carried through in the background @row CRM-27', async () => {
    const lead = await capture({ email: 'trait@example.com', country: 'AT' });
    const rule = await scoring().createScoringRule({ name: 'Austria', when: { field: 'country', op: 'EQ', value: 'AT' }, points: 30 });
    await mesh.settle();
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 30, rating: 'WARM' });
    await leads().updateLead(leadPatch(lead.id, { country: 'DE' }));
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 0, rating: 'COLD' });
    await scoring().deleteScoringRule({ id: rule.id });
    await mesh.settle();
    await expect(scoring().createScoringRule({ name: 'Neither', when: undefined, points: 3 })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await expect(
      scoring().createScoringRule({ name: 'Bad', when: { field: 'shoeSize', op: 'EQ', value: 3 }, points: 3 }),
    ).rejects.toMatchObject({ code: 'condition.invalid' });
    expect((await scoring().listScoringRules({ ...everyRule, event: [] })).items).toHaveLength(8);
  });
});

describe('reaching out', () => {
  test('makes a new lead CONTACTED; a connected call counts once @row CRM-24 @row CRM-27', async () => {
    const { id } = await capture({ email: 'called@example.com' });
    const call = { durationSeconds: 60, startsAt: undefined, participants: [], followUp: undefined };
    await mesh
      .as()(ActivityServiceService)
      .logCall({ ...call, direction: 'OUTBOUND', outcome: 'CONNECTED', subject: 'First call', links: [{ kind: 'LEAD', id }] });
    await mesh.settle();
    expect(await leads().getLead({ id })).toMatchObject({ status: 'CONTACTED', engagementScore: 10 });
  });
});

describe('assignment', () => {
  test('to an active colleague @row CRM-29', async () => {
    const { id } = await capture({ email: 'assign@example.com' });
    expect(await leads().assignLead({ id, ownerId: ann })).toMatchObject({ ownerId: ann });
    await mesh.settle();
    expect(integrations.messages.at(-1)).toMatchObject({ to: [{ userId: ann }], template: 'crm_lead_assigned' });
    const told = integrations.messages.length;
    const taken = await capture({ email: 'taken@example.com' });
    await leads().assignLead({ id: taken.id, ownerId: person });
    await mesh.settle();
    expect(integrations.messages).toHaveLength(told);
    await expect(leads().assignLead({ id, ownerId: gone })).rejects.toMatchObject({ kind: 'RULE', code: 'owner.invalid' });
  });

  test('of many in turn or to the least loaded, passing over who is gone @row CRM-29', async () => {
    const ids = [];
    for (let at = 0; at < 4; at += 1) ids.push((await capture({ email: `bulk${at}@example.com` })).id);
    const given = await leads().bulkAssignLeads({ leadIds: ids, userIds: [ann, gone, bob], territories: [] });
    expect(given.items.map(({ ownerId }) => ownerId)).toEqual([bob, ann, bob, ann]);
    const rest = [(await capture({ email: 'bulk5@example.com' })).id];
    const loaded = await leads().bulkAssignLeads({ leadIds: rest, userIds: [ann, bob], method: 'LEAST_LOADED', territories: [] });
    expect(loaded.items).toEqual([{ leadId: rest[0], ownerId: bob }]);
    await expect(leads().bulkAssignLeads({ leadIds: ids, userIds: [gone], territories: [] })).rejects.toMatchObject({
      code: 'lead.no_assignee',
    });
    const many = Array.from({ length: 501 }, (_, at) => `018f3a5e-7c1d-7a2b-9c3d-${String(at).padStart(12, '0')}`);
    await expect(leads().bulkAssignLeads({ leadIds: many, userIds: [ann], territories: [] })).rejects.toMatchObject({
      code: 'limit.exceeded',
    });
  });

  test('by territory, the first that fits; each of them is told once @row CRM-29', async () => {
    const [at, de, fr] = [
      await capture({ email: 't1@territory.example', country: 'AT', industry: 'LEGAL' }),
      await capture({ email: 't2@territory.example', country: 'DE' }),
      await capture({ email: 't3@territory.example', country: 'FR' }),
    ];
    const territories = [
      { countries: ['AT', 'DE'], industries: ['LEGAL' as const], userIds: [gone, bob] },
      { countries: ['DE'], industries: [], userIds: [ann] },
    ];
    const asked = { leadIds: [at.id, de.id, fr.id], method: 'TERRITORY' as const, territories };
    await expect(leads().bulkAssignLeads({ ...asked, userIds: [] })).rejects.toMatchObject({ kind: 'RULE', code: 'lead.no_assignee' });
    integrations.messages.length = 0;
    const { items } = await leads().bulkAssignLeads({ ...asked, userIds: [bob] });
    expect(items.map(({ ownerId }) => ownerId)).toEqual([bob, ann, bob]);
    await mesh.settle();
    expect(integrations.messages.map(({ to, body }) => [to[0]!.userId, body!.subject]).toSorted()).toEqual([
      [ann, 'A lead is yours: t2@territory.example'],
      [bob, '2 leads are yours'],
    ]);
  });

  test('shows to a member only what is theirs @row CRM-3', async () => {
    const mine = await capture({ email: 'mine@example.com', ownerId: ann });
    const own = mesh.as({
      userId: ann,
      actor: { kind: 'USER', id: ann, name: 'Ann' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    });
    const seen = await own(LeadServiceService).listLeads(leadsWhere({ email: 'mine@example.com' }));
    expect(seen.items.map(({ id }) => id)).toEqual([mine.id]);
    const foreign = await capture({ email: 'foreign@example.com', ownerId: bob });
    await expect(own(LeadServiceService).getLead({ id: foreign.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('away from a lead is a permission of its own, by PATCH and batch too; what members capture is theirs @row CRM-29', async () => {
    const limited = ['read', 'write'].map((action) => ({ permission: `crm.leads.${action}`, reach: 'OWN' as const }));
    const theirs = mesh.as({ userId: bob, actor: { kind: 'USER', id: bob, name: 'Bob' }, permissions: limited })(LeadServiceService);
    const { id, ownerId } = await theirs.createLead(newLead({ email: 'caught@example.com' }));
    expect(ownerId).toBe(bob);
    const denied = { kind: 'FORBIDDEN', code: 'permission.denied', details: { permission: 'crm.leads.assign' } };
    await expect(theirs.updateLead(leadPatch(id, { ownerId: ann }))).rejects.toMatchObject(denied);
    const { items } = await theirs.batchLeads({
      atomic: false,
      operations: [{ op: 'ASSIGN', id, ownerId: ann, fields: undefined, addTags: [], removeTags: [] }],
    });
    expect(items).toMatchObject([{ status: 403, problem: { code: 'permission.denied' } }]);
    expect(await theirs.updateLead(leadPatch(id, { ownerId: bob, title: 'CFO' }))).toMatchObject({ ownerId: bob, title: 'CFO' });
    expect(await leads().updateLead(leadPatch(id, { ownerId: ann }))).toMatchObject({ ownerId: ann });
  });
});

describe('states', () => {
  test('go a step at a time and name what is allowed @row CRM-24', async () => {
    const { id } = await capture({ email: 'steps@example.com' });
    await expect(leads().setLeadStatus({ id, status: 'QUALIFIED' })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'lead.invalid_transition',
      details: { from: 'NEW', allowed: ['CONTACTED', 'NURTURING'] },
    });
    for (const status of ['CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'QUALIFYING'] as const)
      expect(await leads().setLeadStatus({ id, status })).toMatchObject({ status });
  });

  test('disqualified for a reason, back by hand or on the day named @row CRM-31', async () => {
    const { id } = await capture({ email: 'later@example.com' });
    await expect(leads().disqualifyLead({ id, reasonCode: 'OTHER' })).rejects.toMatchObject({ code: 'validation.failed' });
    await expect(leads().disqualifyLead({ id, reasonCode: 'TIMING', revisitOn: '2026-03-02' })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    const out = await leads().disqualifyLead({ id, reasonCode: 'TIMING', revisitOn: '2026-03-05' });
    expect(out).toMatchObject({ status: 'DISQUALIFIED', disqualification: { reasonCode: 'TIMING', revisitOn: '2026-03-05' } });
    await expect(leads().disqualifyLead({ id, reasonCode: 'SPAM' })).rejects.toMatchObject({
      code: 'lead.invalid_transition',
      details: { from: 'DISQUALIFIED', allowed: ['reopen'] },
    });
    await expect(conversion().convertLead(conversionOf(id))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'lead.disqualified' });
    await mesh.pass(4 * day);
    expect(await leads().getLead({ id })).toMatchObject({ status: 'NEW', disqualification: undefined });
    const { items } = await mesh.as()(TimelineServiceService).getLeadTimeline(timelineWhere(id));
    expect(items.filter(({ type }) => type === 'TASK')).toMatchObject([
      { type: 'TASK', status: 'PLANNED', dueDate: '2026-03-05', ownerId: person },
    ]);
    await leads().disqualifyLead({ id, reasonCode: 'SPAM' });
    expect(await leads().reopenLead({ id })).toMatchObject({ status: 'NEW' });
    await expect(leads().reopenLead({ id })).rejects.toMatchObject({ code: 'lead.invalid_transition' });
  });
});

describe('conversion', () => {
  test('makes company, contact and deal in one step @row CRM-25', async () => {
    const lead = await capture({
      firstName: 'Joan',
      lastName: 'Clarke',
      email: 'joan@bletchley.example',
      companyName: 'Bletchley Works',
      title: 'Head of Numbers',
      ownerId: ann,
    });
    await scoring().updateLeadScore({ id: lead.id, delta: 30, reason: 'Visited twice' });
    const done = await conversion().convertLead(
      conversionOf(lead.id, {
        opportunity: { name: undefined, amount: { amount: 500_000, currency: 'USD' }, expectedCloseDate: '2026-06-30' },
      }),
    );
    expect(done.lead).toMatchObject({ status: 'CONVERTED', converted: { companyId: done.companyId, contactId: done.contactId } });
    expect(await mesh.as()(CompanyServiceService).getCompany({ id: done.companyId! })).toMatchObject({
      name: 'Bletchley Works',
      ownerId: ann,
      lifecycle: 'PROSPECT',
    });
    expect(await mesh.as()(ContactServiceService).getContact({ id: done.contactId })).toMatchObject({
      firstName: 'Joan',
      companyId: done.companyId,
      ownerId: ann,
      engagementScore: 30,
    });
    expect(await mesh.as()(OpportunityServiceService).getOpportunity({ id: done.opportunityId! })).toMatchObject({
      name: 'Bletchley Works',
      leadId: lead.id,
      primaryContactId: done.contactId,
      ownerId: ann,
    });
    await expect(conversion().convertLead(conversionOf(lead.id))).rejects.toMatchObject({
      code: 'lead.already_converted',
      details: { companyId: done.companyId, contactId: done.contactId, opportunityId: done.opportunityId },
    });
    await expect(leads().updateLead(leadPatch(lead.id, { title: 'x' }))).rejects.toMatchObject({ code: 'lead.already_converted' });
    await expect(leads().deleteLead({ id: lead.id })).rejects.toMatchObject({ code: 'lead.already_converted' });
  });

  test('carries over what was said, what it is worth, and begins a quote @row CRM-25', async () => {
    const lead = await capture({ email: 'carry@over.example', lastName: 'Carry', companyName: 'Carry Over Ltd', ownerId: ann });
    const call = { durationSeconds: 60, startsAt: undefined, participants: [], followUp: undefined };
    const links = [{ kind: 'LEAD' as const, id: lead.id }];
    await mesh
      .as()(ActivityServiceService)
      .logCall({ ...call, direction: 'OUTBOUND', outcome: 'CONNECTED', subject: 'What they need', links });
    await mesh.settle();
    const template = await mesh
      .as()(QuoteTemplateServiceService)
      .createQuoteTemplate({
        name: 'First steps',
        phases: [],
        lines: [fixed('', '1', usd(100), { description: 'Set-up for {{client}}' })],
        sections: [],
        priceRuleIds: [],
      });
    const opportunity = { name: 'Carried', amount: undefined, expectedCloseDate: '2026-06-30' };
    const quote = { templateId: template.id, variables: { client: 'Carry' } };
    const made = await conversion().convertLead(conversionOf(lead.id, { opportunity, quote }));
    expect(await mesh.as()(QuoteServiceService).getQuote({ id: made.quoteId! })).toMatchObject({
      companyId: made.companyId,
      contactId: made.contactId,
      opportunityId: made.opportunityId,
      ownerId: ann,
      currency: 'USD',
      status: 'DRAFT',
      lines: [{ description: 'Set-up for Carry' }],
    });
    for (const timeline of [
      mesh.as()(ActivityServiceService).getContactTimeline(timelineWhere(made.contactId)),
      mesh.as()(ActivityServiceService).getCompanyTimeline(timelineWhere(made.companyId!)),
      mesh.as()(ActivityServiceService).getOpportunityTimeline(timelineWhere(made.opportunityId!)),
    ])
      expect((await timeline).items.map(({ subject }) => subject)).toContain('What they need');
    expect(await scoring().getContactScore({ id: made.contactId })).toMatchObject({
      engagementScore: 10,
      parts: [{ event: 'CALL_CONNECTED', worth: '10' }],
    });
    await mesh.pass(31 * day);
    expect((await scoring().getContactScore({ id: made.contactId })).engagementScore).toBeLessThanOrEqual(5);
  });

  test('begins no quote without a company, and then converts nothing @row CRM-25', async () => {
    const lead = await capture({ email: 'noquote@example.com', firstName: 'No' });
    const template = { name: 'Nobody asked', phases: [], lines: [], sections: [], priceRuleIds: [] };
    const { id: templateId } = await mesh.as()(QuoteTemplateServiceService).createQuoteTemplate(template);
    const quote = { templateId, variables: {} };
    await expect(conversion().convertLead(conversionOf(lead.id, { quote }))).rejects.toMatchObject({ code: 'lead.company_needed' });
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ status: 'NEW' });
  });

  test('takes what is given or matched, and new ones where that is asked @row CRM-25', async () => {
    const company = await mesh
      .as()(CompanyServiceService)
      .createCompany(newCompany({ name: 'Matched Industries' }));
    const contact = await mesh
      .as()(ContactServiceService)
      .createContact(newContact({ lastName: 'Known', emails: [mail('known@match.example')] }));
    const twin = { email: 'known@match.example', companyName: 'Matched Industries' };
    const matched = await conversion().convertLead(conversionOf((await capture(twin)).id));
    expect(matched).toMatchObject({ companyId: company.id, contactId: contact.id, opportunityId: undefined });
    const fresh = await conversion().convertLead(conversionOf((await capture(twin)).id, { alwaysNew: true }));
    expect(fresh.companyId).not.toBe(company.id);
    expect(fresh.contactId).not.toBe(contact.id);
    const given = await conversion().convertLead(conversionOf((await capture({ phone: '+4915199999999' })).id, { companyId: company.id }));
    expect(given.companyId).toBe(company.id);
  });

  test('fails as a whole: nothing is left of a deal that cannot be @row CRM-25', async () => {
    const lead = await capture({ email: 'whole@example.com', firstName: 'Whole' });
    const opportunity = { name: 'Deal', amount: undefined, expectedCloseDate: '2026-06-30' };
    await expect(conversion().convertLead(conversionOf(lead.id, { opportunity }))).rejects.toMatchObject({ code: 'lead.company_needed' });
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ status: 'NEW', version: lead.version });
  });

  test('by many at once is won by one; the others learn what came of it @row CRM-25', async () => {
    const lead = await capture({ email: 'once@example.com', companyName: 'Only Once Ltd', lastName: 'Once' });
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => conversion().convertLead(conversionOf(lead.id))));
    const won = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(won).toHaveLength(1);
    for (const one of all)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({
          code: 'lead.already_converted',
          details: { contactId: won[0]!.contactId, companyId: won[0]!.companyId },
        });
  });
});

describe('what people do with mail', () => {
  const correlation = { service: 'crm', kind: 'campaign', id: 'a' };
  const fact = (address: string) => ({ messageId: 'm1', correlation, address, at: mesh.clock.now() });

  test('counts for the lead and the contact of the address, once, within its cap; what a program opened does not @row CRM-27', async () => {
    const lead = await capture({ email: 'reader@example.com' });
    const contact = await mesh
      .as()(ContactServiceService)
      .createContact(newContact({ lastName: 'Reader', emails: [mail('reader@example.com')] }));
    const opened = { ...fact('Reader@Example.com'), machine: false };
    const id = await tell(mesh, 'integrations.message.opened', opened, { subject: lead.id });
    await tell(mesh, 'integrations.message.opened', opened, { subject: lead.id, id, sequence: 2 });
    await tell(mesh, 'integrations.message.opened', { ...opened, machine: true }, { subject: lead.id });
    await mesh.settle();
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 2 });

    for (let at = 0; at < 6; at += 1) await tell(mesh, 'integrations.message.opened', opened, { subject: lead.id });
    await tell(mesh, 'integrations.message.clicked', { ...opened, url: 'https://example.com' }, { subject: lead.id });
    await tell(mesh, 'integrations.message.replied', { ...fact('reader@example.com') }, { subject: lead.id });
    await mesh.settle();
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 10 + 5 + 15, rating: 'WARM' });
    const { engagementScore, parts } = await scoring().getContactScore({ id: contact.id });
    expect(engagementScore).toBe(30);
    expect(parts.map(({ event }) => event)).toEqual(expect.arrayContaining(['EMAIL_OPENED', 'EMAIL_CLICKED', 'EMAIL_REPLIED']));

    await tell(mesh, 'integrations.message.unsubscribed', { ...fact('reader@example.com'), category: '' }, { subject: lead.id });
    await mesh.settle();
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 0, rating: 'COLD' });
  });

  test('fades by the night, and is nothing in the end @row CRM-27', async () => {
    const lead = await capture({ email: 'fading@example.com' });
    await tell(mesh, 'integrations.message.replied', fact('fading@example.com'), { subject: lead.id });
    await mesh.settle();
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 15 });
    await mesh.pass(30 * day);
    expect((await leads().getLead({ id: lead.id })).engagementScore).toBeLessThanOrEqual(8);
    await mesh.pass(31 * day);
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ engagementScore: 0 });
  });

  test('makes a company as engaged as its present people are together @row CRM-27', async () => {
    const company = await mesh
      .as()(CompanyServiceService)
      .createCompany(newCompany({ name: 'Engaged Ltd' }));
    for (const name of ['one', 'two']) {
      const emails = [mail(`${name}@engaged.example`)];
      await mesh
        .as()(ContactServiceService)
        .createContact(newContact({ lastName: name, emails, companyId: company.id }));
      await tell(mesh, 'integrations.message.replied', fact(`${name}@engaged.example`), { subject: company.id });
    }
    await mesh.settle();
    expect(await scoring().getCompanyScore({ id: company.id })).toMatchObject({
      engagementScore: 30,
      contacts: [{ engagementScore: 15 }, { engagementScore: 15 }],
    });
    await expect(mesh.as({ tenantId: otherFirm })(ScoringServiceService).getCompanyScore({ id: company.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('shows what another rule would make of it, and changes nothing @row CRM-27', async () => {
    const lead = await capture({ email: 'preview@example.com', firstName: 'Pre', lastName: 'View', country: 'PT' });
    await tell(mesh, 'integrations.message.replied', fact('preview@example.com'), { subject: lead.id });
    await mesh.settle();
    const { items } = await scoring().listScoringRules({ ...everyRule, event: ['EMAIL_REPLIED'] });
    const replied = await scoring().previewScoringRule({ ruleId: items[0]!.id, points: 100, when: undefined });
    expect(replied.items.find(({ leadId }) => leadId === lead.id)).toMatchObject({
      name: 'Pre View',
      scoreBefore: 6,
      scoreAfter: 40,
      ratingBefore: 'COLD',
      ratingAfter: 'HOT',
    });
    const trait = await scoring().previewScoringRule({ when: { field: 'country', op: 'EQ', value: 'PT' }, points: 30 });
    expect(trait).toMatchObject({ changed: 1, items: [{ leadId: lead.id, ratingAfter: 'WARM' }] });
    expect(await leads().getLead({ id: lead.id })).toMatchObject({ version: 2, engagementScore: 15 });
  });
});

const everyRule = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
};

describe('analytics, batch and export', () => {
  test('count what came of each source @row CRM-30', async () => {
    const utm = { source: 'newsletter' };
    const [one, two] = [
      await capture({ email: 's1@stats.example', source: 'PARTNER', utm }),
      await capture({ email: 's2@stats.example', source: 'PARTNER' }),
    ];
    await mesh.pass(90 * minute);
    await leads().setLeadStatus({ id: one.id, status: 'CONTACTED' });
    await conversion().convertLead(conversionOf(one.id));
    await leads().disqualifyLead({ id: two.id, reasonCode: 'BUDGET' });
    const { items } = await leads().getLeadSourceStats({ createdAfter: undefined, createdBefore: undefined });
    expect(items.find(({ key }) => key === 'PARTNER')).toEqual({
      key: 'PARTNER',
      leads: 2,
      qualified: 0,
      converted: 1,
      disqualified: 1,
      conversionPercent: '50.00',
      hoursToFirstContact: '1.5',
      won: 0,
      revenue: [],
    });
    const byUtm = await leads().getLeadSourceStats({ groupBy: 'UTM_SOURCE', createdAfter: undefined, createdBefore: undefined });
    expect(byUtm.items.find(({ key }) => key === 'newsletter')).toMatchObject({ leads: 1, converted: 1 });
  });

  test('change many, each alone @row CRM-6', async () => {
    const [one, two] = [await capture({ email: 'b1@batch.example' }), await capture({ email: 'b2@batch.example' })];
    const blank = { fields: undefined, addTags: [], removeTags: [] };
    const { items } = await leads().batchLeads({
      atomic: false,
      operations: [
        { ...blank, op: 'UPDATE', id: one.id, fields: { title: 'Director' } },
        { ...blank, op: 'ASSIGN', id: two.id, ownerId: person },
        { ...blank, op: 'TAG', id: two.id, addTags: ['x'] },
        { ...blank, op: 'DELETE', id: one.id },
      ],
    });
    expect(items.map(({ status }) => status)).toEqual([200, 200, 400, 204]);
    await expect(leads().getLead({ id: one.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('name to whoever keeps a copy those that are gone @row CRM-8', async () => {
    const { id } = await capture({ email: 'goner@example.com' });
    const since = mesh.clock.now();
    await leads().deleteLead({ id });
    expect((await leads().listLeads(leadsWhere({ updatedAfter: since, includeDeleted: true }))).deletedIds).toContain(id);
    expect((await leads().listLeads(leadsWhere({ updatedAfter: since }))).deletedIds).toEqual([]);
  });

  test('leave as CSV that no spreadsheet takes for a formula @row CRM-5', async () => {
    await capture({ email: 'formula@example.com', companyName: '=1+1' });
    let text = '';
    for await (const { content } of leads().exportLeads(leadsWhere({ email: 'formula@example.com' })))
      text += Buffer.from(content).toString();
    expect(text.split('\r\n')[0]).toContain('companyName,email');
    expect(text).toContain("'=1+1");
  });
});
