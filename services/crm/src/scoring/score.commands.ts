// Scores a lead anew whenever something counted, and each night while something fades.
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { holds, readCondition } from '../conditions/condition.ts';
import { leadFacts, leadFieldKinds } from '../leads/lead-facts.ts';
import { rescored } from '../leads/lead-score.ts';
import { scoreFacts, type StoredLead } from '../leads/lead.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { engagementScore } from './engagement.ts';
import { givenTo, keepBehaviour, type Given } from './score.queries.ts';
import { ensureDefaultRules, traitRules } from './scoring-rule.table.ts';
import type { StoredScoringRule } from './scoring-rule.ts';

/** Soon enough to be seen, late enough that a burst of clicks is one refresh. */
const debounceMs = 60_000;

export async function behave(tx: Tx, lead: StoredLead, event: ScoringEvent, at: Date, sourceEventId: string): Promise<StoredLead> {
  await ensureDefaultRules(tx);
  await keepBehaviour(tx, lead.id, event, at, sourceEventId);
  return refreshScore(tx, lead);
}

export async function refreshScore(tx: Tx, lead: StoredLead): Promise<StoredLead> {
  const given = await givenTo(tx, lead.id, tx.now);
  const traits = await traitsOf(tx, lead);
  const engagement = engagementScore(given, pointsOf(traits), tx.now);
  const scores = rescored({ bantScore: lead.bantScore, engagementScore: engagement }, (await crmSettings(tx)).rating);
  if (fades(given))
    tx.schedule({ kind: 'score.refresh', key: lead.id, payload: { leadId: lead.id }, at: new Date(tx.now.getTime() + debounceMs) });
  return tx.apply(lead, { set: scores, events: scoreFacts(lead, { ...lead, ...scores }) });
}

/** Rules on traits that hold of the lead now. */
export async function traitsOf(tx: Reader, lead: StoredLead): Promise<StoredScoringRule[]> {
  const facts = leadFacts(lead);
  return (await traitRules(tx)).filter(({ whenJson }) => holds(readCondition(whenJson, leadFieldKinds), facts));
}

export const fades = (given: readonly Given[]): boolean => given.some(({ validDays }) => validDays !== undefined);

const pointsOf = (rules: readonly StoredScoringRule[]): number => rules.reduce((sum, { points }) => sum + points, 0);
