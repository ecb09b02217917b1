import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { CreateLeadRequest, UpdateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Named } from '@throughline/chassis/rpc/patch';
import { normalisedEmail } from '../contacts/contact.ts';
import { holds, saved } from '../conditions/condition.ts';
import { changeLead, watchUnassigned } from '../leads/lead.commands.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import { rescored, type RatingLimits } from '../leads/lead-score.ts';
import { capture, scoreFacts, type StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { engagementScore } from '../scoring/engagement.ts';
import { traitRules } from '../scoring/scoring-rule.table.ts';
import type { StoredScoringRule } from '../scoring/scoring-rule.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { choice, isNamed, keysAs, keysBy, partsOf, valuesOf, type Importer } from './importer.ts';
import { oldestOf } from './matching.queries.ts';
import { phoneOf } from './phone.ts';

interface Known {
  limits: RatingLimits;
  traits: readonly StoredScoringRule[];
}

type Draft = ReturnType<typeof capture>;

/** What is said of a lead when it is captured, and never after. */
const captured: ReadonlySet<string> = new Set(['externalRef', 'referrer', 'utm', 'source']);
const plain = ['firstName', 'lastName', 'companyName', 'email', 'phone', 'title', 'country', 'industry', 'externalRef', 'campaignId'];
const utm = ['utm.source', 'utm.medium', 'utm.campaign', 'utm.term', 'utm.content'];

export const leadImporter: Importer<CreateLeadRequest, StoredLead, Draft, Known> = {
  kind: 'LEAD',
  resource: 'crm.leads',
  table: LeadTable,
  fields: new Set([...plain, 'referrer', 'referralCode', ...utm]),
  matches: ['EMAIL', 'PHONE', 'EXTERNAL_REF'],
  post: LeadServiceService.createLead.path,

  body(fields, { present }) {
    const named = Object.entries(fields).filter(([field]) => !field.includes('.'));
    return {
      ...Object.fromEntries(named),
      ...(fields['industry'] && { industry: choice(fields['industry']) }),
      ...(fields['country'] && { country: fields['country'].toUpperCase() }),
      ...(fields['phone'] && { phone: phoneOf(fields['phone'], fields['country']) }),
      ...(partsOf(fields, 'utm') && { utm: partsOf(fields, 'utm') }),
      ...(present.ownerId && { ownerId: present.ownerId }),
      source: 'IMPORT',
    };
  },

  keysOf({ email, phone, externalRef }, by) {
    const reference = keysAs('EXTERNAL_REF', [externalRef]);
    const keys = keysBy(by, [keysAs('EMAIL', [email && normalisedEmail(email)]), keysAs('PHONE', [phone]), reference]);
    // Whatever it is matched by: its source has named a lead once.
    return [...new Set([...keys, ...reference])];
  },

  async matching(tx, keys) {
    return new Map([
      ...(await oldestOf(tx, LeadTable, 'EMAIL', { sql: 'leads.email', values: valuesOf(keys, 'EMAIL') })),
      ...(await oldestOf(tx, LeadTable, 'PHONE', { sql: 'leads.phone', values: valuesOf(keys, 'PHONE') })),
      ...(await oldestOf(tx, LeadTable, 'EXTERNAL_REF', {
        sql: 'leads.external_ref',
        values: valuesOf(keys, 'EXTERNAL_REF'),
        where: `leads.source = 'IMPORT'`,
      })),
    ]);
  },

  lookUp: async (tx) => ({ limits: (await crmSettings(tx)).rating, traits: await traitRules(tx) }),

  draft(id, asked, _fields, { tx, definitions, known: { limits, traits } }) {
    const made = capture(id, asked, { now: tx.now, definitions, limits });
    const facts = leadFacts(made.set as unknown as StoredLead);
    const points = traits.filter(({ whenJson }) => holds(saved(whenJson), facts)).reduce((sum, rule) => sum + rule.points, 0);
    const scores = rescored({ bantScore: made.set.bantScore, engagementScore: engagementScore([], points, tx.now) }, limits);
    const set = { ...made.set, ...scores };
    return { set, events: [...made.events, ...scoreFacts(made.set as unknown as StoredLead, set as unknown as StoredLead)] };
  },

  async write(tx, drafts) {
    const leads = await tx.createAll(LeadTable, drafts);
    watchUnassigned(
      tx,
      leads.filter(({ ownerId }) => ownerId === undefined).map(({ id }) => id),
    );
    return leads;
  },

  change(tx, lead, asked, fields, { definitions }) {
    const named = Object.entries(asked).filter(([name]) => isNamed(fields, name) && !captured.has(name));
    return changeLead(tx, lead, Object.fromEntries(named) as Named<UpdateLeadRequest>, definitions);
  },
};
