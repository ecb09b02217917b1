// Scores a lead or a contact anew whenever something counted, and each night while something fades.
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { holds, saved, type Facts } from '../conditions/condition.ts';
import { contactFacts } from '../contacts/contact-facts.ts';
import type { StoredContact } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import { rescored, type RatingLimits } from '../leads/lead-score.ts';
import { scoreFacts, type StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { engagementScore } from './engagement.ts';
import { fades, givenBy, type ScoreEvent } from './given.ts';
import { keepBehaviour, rulesById, scoreEventsOf, type Scored } from './score.queries.ts';
import { ensureDefaultRules } from './scoring-rule.table.ts';
import type { StoredScoringRule } from './scoring-rule.ts';

/** Soon enough to be seen, late enough that a burst of clicks is one refresh. */
const debounceMs = 60_000;

export interface ScoringGround {
  rules: ReadonlyMap<string, StoredScoringRule>;
  limits: RatingLimits;
}

export const scoringGround = async (tx: Reader): Promise<ScoringGround> => ({
  rules: await rulesById(tx),
  limits: (await crmSettings(tx)).rating,
});

export async function behave(tx: Tx, lead: StoredLead, event: ScoringEvent, at: Date, sourceEventId: string): Promise<StoredLead> {
  await ensureDefaultRules(tx);
  await keepBehaviour(tx, { kind: 'LEAD', id: lead.id }, event, at, sourceEventId);
  return refreshScore(tx, lead);
}

/** Of whoever it was; those who are gone meanwhile are passed over. */
export async function behaveAs(tx: Tx, scored: Scored, event: ScoringEvent, at: Date, sourceEventId: string): Promise<void> {
  if (scored.kind === 'LEAD') {
    const lead = await openLead(tx, scored.id);
    if (lead) await behave(tx, lead, event, at, sourceEventId);
    return;
  }
  const [contact] = await tx.select(ContactTable, 'contacts.id = $1', [scored.id], { tail: 'for no key update' });
  if (!contact) return;
  await ensureDefaultRules(tx);
  await keepBehaviour(tx, scored, event, at, sourceEventId);
  await refreshContactScore(tx, contact);
}

export async function openLead(tx: Tx, id: string): Promise<StoredLead | undefined> {
  const [lead] = await tx.select(LeadTable, `leads.id = $1 and status <> 'CONVERTED'`, [id], { tail: 'for no key update' });
  return lead;
}

export async function refreshScore(tx: Tx, lead: StoredLead): Promise<StoredLead> {
  const events = await scoreEventsOf(tx, 'LEAD', [lead.id]);
  return scoreLead(tx, lead, events.get(lead.id) ?? [], await scoringGround(tx));
}

export async function scoreLead(tx: Tx, lead: StoredLead, events: readonly ScoreEvent[], ground: ScoringGround): Promise<StoredLead> {
  const given = givenBy(events, ground.rules, tx.now);
  const engagement = engagementScore(given, pointsOf(traitsHeld(ground.rules, leadFacts(lead))), tx.now);
  const scores = rescored({ bantScore: lead.bantScore, engagementScore: engagement }, ground.limits);
  if (fades(given)) refreshSoon(tx, { kind: 'LEAD', id: lead.id });
  return tx.apply(lead, { set: scores, events: scoreFacts(lead, { ...lead, ...scores }) });
}

export async function refreshContactScore(tx: Tx, contact: StoredContact): Promise<StoredContact> {
  const events = await scoreEventsOf(tx, 'CONTACT', [contact.id]);
  return scoreContact(tx, contact, events.get(contact.id) ?? [], await scoringGround(tx));
}

export async function scoreContact(
  tx: Tx,
  contact: StoredContact,
  events: readonly ScoreEvent[],
  { rules }: Pick<ScoringGround, 'rules'>,
): Promise<StoredContact> {
  const given = givenBy(events, rules, tx.now);
  const engagement = engagementScore(given, pointsOf(traitsHeld(rules, contactFacts(contact))), tx.now);
  if (fades(given)) refreshSoon(tx, { kind: 'CONTACT', id: contact.id });
  return tx.apply(contact, { set: { engagementScore: engagement } });
}

/** Rules on traits that hold now. */
export const traitsHeld = (rules: ReadonlyMap<string, StoredScoringRule>, facts: Facts): StoredScoringRule[] =>
  [...rules.values()].filter(({ active, whenJson }) => active && whenJson !== undefined && holds(saved(whenJson), facts));

export const pointsOf = (rules: readonly StoredScoringRule[]): number => rules.reduce((sum, { points }) => sum + points, 0);

/** Named as it always was, so that what waits from before is found. */
export const refreshJob = ({ kind, id }: Scored) => ({
  kind: 'score.refresh',
  key: id,
  payload: kind === 'LEAD' ? { leadId: id } : { contactId: id },
});

const refreshSoon = (tx: Tx, scored: Scored): void => tx.schedule({ ...refreshJob(scored), at: new Date(tx.now.getTime() + debounceMs) });
