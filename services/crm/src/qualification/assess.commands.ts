// Runs a gate over a lead or a company and carries out what it says: a bad fit disqualifies the lead, a route gives it to
// somebody.
import type { Conflict, CreateAssessmentRequest, Subject } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { CompanyTable } from '../accounts/company.table.ts';
import type { Facts } from '../conditions/condition.ts';
import { customFacts } from '../custom-fields/custom-fields.ts';
import type { FirmDay } from '../firm/working-calendar.ts';
import { giveTurn } from '../leads/assignment.queries.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import { disqualify, refuseConverted, type StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { assess, type StoredAssessment } from './assessment.ts';
import { AssessmentTable } from './assessment.table.ts';
import { conflictsOf } from './conflicts.queries.ts';
import type { Gate } from './gate.ts';
import { badFitOf, judge } from './verdict.ts';

export type Answers = Readonly<Record<string, unknown>>;

export async function assessSubject(
  tx: Tx,
  gate: Gate,
  { subject, answers = {}, adverseParties }: CreateAssessmentRequest,
  day: FirmDay,
): Promise<StoredAssessment> {
  if (subject!.kind === 'LEAD')
    return (await assessLead(tx, gate, await tx.get(LeadTable, subject!.id), answers, day, adverseParties)).assessment;
  const verdict = judge(gate, await factsOf(tx, subject!, answers));
  const conflicts = await conflictsFor(tx, gate, subject!, adverseParties);
  return tx.create(AssessmentTable, assess(tx.ids.next(), { gate, subject: subject!, answers, verdict, conflicts }, day));
}

const conflictsFor = async (tx: Tx, { conflictCheck }: Gate, subject: Subject, adverseParties: readonly string[]): Promise<Conflict[]> =>
  conflictCheck ? conflictsOf(tx, subject, adverseParties) : [];

export async function assessLead(
  tx: Tx,
  gate: Gate,
  lead: StoredLead,
  answers: Answers,
  day: FirmDay,
  adverseParties: readonly string[] = [],
): Promise<{ assessment: StoredAssessment; lead: StoredLead }> {
  refuseConverted(lead);
  const verdict = judge(gate, { ...leadFacts(lead), ...named(answers) });
  const subject: Subject = { kind: 'LEAD', id: lead.id };
  const conflicts = await conflictsFor(tx, gate, subject, adverseParties);
  const decision = assess(tx.ids.next(), { gate, subject, answers, verdict, conflicts }, day);
  const assessment = await tx.create(AssessmentTable, decision);
  const assessed = await tx.apply(lead, { set: { assessmentId: assessment.id } });
  const reasonCode = badFitOf(verdict);
  if (reasonCode && assessed.status !== 'DISQUALIFIED') {
    const note = `The gate ${gate.name} found a bad fit.`;
    return { assessment, lead: await tx.apply(assessed, disqualify(assessed, { reasonCode, note }, day.today)) };
  }
  return { assessment, lead: assessed.ownerId ? assessed : await giveTurn(tx, assessed, verdict.pool) };
}

/** Within the caller's reach; nothing is written. */
export async function factsOf(tx: Reader, { kind, id }: Subject, answers: Answers): Promise<Facts> {
  if (kind === 'LEAD') return { ...leadFacts(await tx.get(LeadTable, id)), ...named(answers) };
  const { name, industry, email, phone, addresses, source, customFields } = await tx.get(CompanyTable, id);
  const facts = { companyName: name, industry, email, phone, source, country: addresses[0]?.country };
  return { ...facts, ...customFacts(customFields), ...named(answers) };
}

export const named = (answers: Answers): Facts =>
  Object.fromEntries(Object.entries(answers).map(([key, value]) => [`answers.${key}`, value]));
