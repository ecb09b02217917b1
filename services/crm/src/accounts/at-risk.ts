// A company is at risk for reasons that have names (CRM-16). A spell of risk begins with the first reason and ends with the
// last; it is told once when it begins and once when it ends, however its reasons change.
import { fact, type Decision, type Fact } from '@throughline/chassis/decision';
import type { Health } from '@throughline/contracts/gen/throughline/crm/v1/health';
import type { RiskReason } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import type { StoredCompany } from './company.ts';
import { endingDays, overdueDays, silentDays } from './standing.ts';

export type { RiskReason };

export interface RiskSpell {
  since: string;
  reasons: RiskReason[];
}

export interface RiskFacts {
  health: Health | undefined;
  /** The highest score of the last 30 days. */
  bestScoreLately?: number | undefined;
  daysOverdue?: number | undefined;
  /** Until the first active contract ends that no open renewal follows. */
  daysToContractEnd?: number | undefined;
  /** Since the client last said something. */
  daysClientSilent?: number | undefined;
}

export function riskReasons({ health, bestScoreLately, daysOverdue, daysToContractEnd, daysClientSilent }: RiskFacts): RiskReason[] {
  const reasons: RiskReason[] = [];
  if (health?.band === 'AT_RISK') reasons.push('BAND');
  if (health && bestScoreLately !== undefined && bestScoreLately - health.score >= 20) reasons.push('SCORE_DROP');
  if (daysOverdue !== undefined && daysOverdue > overdueDays) reasons.push('OVERDUE');
  if (daysToContractEnd !== undefined && daysToContractEnd <= endingDays) reasons.push('CONTRACT_ENDING');
  if (daysClientSilent !== undefined && daysClientSilent >= silentDays) reasons.push('SILENT');
  return reasons;
}

/** What a fresh look at a company changes: its health, and whether it is at risk. */
export function judge(company: StoredCompany, facts: RiskFacts, now: Date): Decision<StoredCompany> {
  const { id: companyId, ownerId } = company;
  const reasons = riskReasons(facts);
  const events: Fact[] = [];
  if (facts.health?.score !== company.health?.score || facts.health?.band !== company.health?.band) {
    events.push(fact('crm.company.health_changed', { companyId, ownerId, score: facts.health?.score, band: facts.health?.band }));
  }
  if (!company.risk && reasons.length > 0) events.push(fact('crm.company.at_risk', { companyId, ownerId, reasons }));
  if (company.risk && reasons.length === 0) events.push(fact('crm.company.recovered', { companyId, ownerId }));
  const risk = reasons.length === 0 ? undefined : { since: company.risk?.since ?? now.toISOString(), reasons };
  return { set: { health: facts.health, risk }, events };
}
