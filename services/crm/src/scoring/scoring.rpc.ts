import type { ScoringServiceService, ScorePart } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { containsText, equals, oneOfValues, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { CompanyTable } from '../accounts/company.table.ts';
import { bantParts } from '../leads/bant.ts';
import { refuseConverted } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { contactFacts } from '../contacts/contact-facts.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import type { Facts, FieldKinds } from '../conditions/condition.ts';
import { customKinds, definitionsOf } from '../custom-fields/custom-fields.ts';
import type { FirmContext } from '../firm/firm-settings.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import { companyEngagement } from './company-engagement.queries.ts';
import { worth } from './engagement.ts';
import { givenBy, type Given } from './given.ts';
import { previewed } from './preview.queries.ts';
import { refreshScore, traitsHeld } from './score.commands.ts';
import { rescoreAll } from './score.jobs.ts';
import { keepCorrection, rulesById, scoreEventsOf, type Scored } from './score.queries.ts';
import { change, shown, write, type StoredScoringRule } from './scoring-rule.ts';
import { ensureDefaultRules, ScoringRuleTable } from './scoring-rule.table.ts';

const partsMax = 200;

export const scoringRpc: Rpc<typeof ScoringServiceService> = {
  listScoringRules: query(async ({ tx }, request) => {
    const found = await page(tx, ScoringRuleTable, request, {
      filters: { event: oneOfValues('event'), active: equals('active') },
      text: containsText('scoring_rules.name'),
    });
    return { ...found, items: found.items.map(shown) };
  }),

  getScoringRule: query(async ({ tx }, { id }) => shown(await tx.get(ScoringRuleTable, id))),

  createScoringRule: preparedCommand(ownKinds, async ({ tx }, request, own) => {
    await ensureDefaultRules(tx);
    const rule = await tx.create(ScoringRuleTable, write(request, own));
    rescoreAll(tx);
    return shown(rule);
  }),

  updateScoringRule: preparedCommand(ownKinds, async ({ tx }, request, own) => {
    const rule = await tx.get(ScoringRuleTable, request.id);
    const changed = await tx.apply(rule, change(rule, namedFields(request), own));
    rescoreAll(tx);
    return shown(changed);
  }),

  deleteScoringRule: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(ScoringRuleTable, id), { set: {} });
    rescoreAll(tx);
    return {};
  }),

  previewScoringRule: query(async (context, request) => previewed(context.tx, request, await ownKinds(context), context.clock.now())),

  getLeadScore: query(async ({ tx, clock }, { id }) => {
    const lead = await tx.get(LeadTable, id);
    const { score, bantScore, engagementScore, rating, bant } = lead;
    const parts = await partsOf(tx, { kind: 'LEAD', id }, leadFacts(lead), clock.now());
    return { score, bantScore, engagementScore, rating, bant: bantParts(bant ?? { budgetAmount: undefined }), parts };
  }),

  getContactScore: query(async ({ tx, clock }, { id }) => {
    const contact = await tx.get(ContactTable, id);
    const parts = await partsOf(tx, { kind: 'CONTACT', id }, contactFacts(contact), clock.now());
    return { engagementScore: contact.engagementScore, parts };
  }),

  getCompanyScore: query(async ({ tx }, { id }) => companyEngagement(tx, (await tx.get(CompanyTable, id)).id)),

  updateLeadScore: command(async ({ tx }, { id, delta, reason }) => {
    const lead = await tx.get(LeadTable, id);
    refuseConverted(lead);
    await keepCorrection(tx, id, delta, reason);
    return refreshScore(tx, lead);
  }),
};

/** What the firm asks of leads and contacts beside what everybody has: rules look at both. */
async function ownKinds(context: FirmContext): Promise<FieldKinds> {
  const [leads, contacts] = await Promise.all([definitionsOf(context, 'crm.leads'), definitionsOf(context, 'crm.contacts')]);
  return { ...customKinds(contacts), ...customKinds(leads) };
}

async function partsOf(tx: Reader, { kind, id }: Scored, facts: Facts, now: Date): Promise<ScorePart[]> {
  const rules = await rulesById(tx);
  const given = givenBy((await scoreEventsOf(tx, kind, [id])).get(id) ?? [], rules, now);
  return [...traitsHeld(rules, facts).map(traitPart), ...given.toSorted(latestFirst).map((one) => givenPart(one, now))].slice(0, partsMax);
}

const latestFirst = (one: Given, other: Given): number => other.at.getTime() - one.at.getTime();

const givenPart = (given: Given, now: Date): ScorePart => ({
  ruleId: given.ruleId,
  name: given.name,
  event: given.event,
  points: given.points,
  worth: worth(given, now),
  at: given.at,
  reason: given.reason,
});

const traitPart = ({ id, name, points, updatedAt }: StoredScoringRule): ScorePart => ({
  ruleId: id,
  name,
  event: undefined,
  points,
  worth: String(points),
  at: updatedAt,
  reason: undefined,
});
