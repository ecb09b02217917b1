// What stands in a deal's way (CRM-52), the most pressing first: fixed rules over its own records, each with what it is seen by
// and what to do next. A closed deal needs none of it.
import type { CoachingSignal, CoachingSignalKind } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { daysBetween, type PlainDate } from '@throughline/chassis/values/calendar';
import type { Stage } from '../pipelines/stage.ts';
import type { StoredOpportunity } from './opportunity.ts';

const silentDays = 14;
const pushesMax = 3;
const dayMs = 86_400_000;

export interface Evidence {
  deal: Pick<
    StoredOpportunity,
    'status' | 'nextStep' | 'expectedCloseDate' | 'closePushes' | 'stageEnteredAt' | 'primaryContactId' | 'contactRoles'
  >;
  stage: Pick<Stage, 'name' | 'maxDays'>;
  /** The day something last happened with the client, or the deal began. */
  lastActivityOn: PlainDate;
  /** Something is planned. */
  planned: boolean;
  /** Its people who decide for the company, whatever they are in the deal. */
  deciders: number;
  today: PlainDate;
  now: Date;
}

export function signalsOf(evidence: Evidence): CoachingSignal[] {
  if (evidence.deal.status !== 'OPEN') return [];
  const found = [closeDatePassed, stalled, silent, noNextStep, closeDatePushed, noDecisionMaker, oneContact].map((look) => look(evidence));
  return found.filter((signal) => signal !== undefined);
}

function closeDatePassed({ deal: { expectedCloseDate }, today }: Evidence) {
  if (expectedCloseDate >= today) return undefined;
  const days = daysBetween(expectedCloseDate, today);
  return signal(
    'CLOSE_DATE_PASSED',
    `It was to close ${days} days ago.`,
    { expectedCloseDate, days },
    'Ask the client for a date and set it.',
  );
}

function stalled({ deal: { stageEnteredAt }, stage: { name, maxDays }, now }: Evidence) {
  const days = Math.floor((now.getTime() - stageEnteredAt!.getTime()) / dayMs);
  if (maxDays === undefined || days <= maxDays) return undefined;
  return signal('STALLED', `${days} days in ${name}, which allows ${maxDays}.`, { stage: name, days, maxDays }, 'Move it on, or lose it.');
}

function silent({ lastActivityOn, today }: Evidence) {
  const days = daysBetween(lastActivityOn, today);
  if (days < silentDays) return undefined;
  return signal('SILENT', `Nothing happened for ${days} days.`, { lastActivityOn, days }, 'Call the primary contact.');
}

function noNextStep({ deal: { nextStep }, planned }: Evidence) {
  if (nextStep || planned) return undefined;
  return signal('NO_NEXT_STEP', 'Nobody knows what comes next.', { nextStep: null, planned: 0 }, 'Agree on a next step and plan it.');
}

function closeDatePushed({ deal: { closePushes: pushes } }: Evidence) {
  if (pushes < pushesMax) return undefined;
  const action = 'Find out what they wait for before another date is set.';
  return signal('CLOSE_DATE_PUSHED', `Its close date was put off ${pushes} times.`, { pushes }, action);
}

function noDecisionMaker({ deal: { contactRoles }, deciders }: Evidence) {
  if (deciders > 0 || contactRoles.some(({ role }) => role === 'DECISION_MAKER')) return undefined;
  return signal('NO_DECISION_MAKER', 'None of its people may decide.', { decisionMakers: 0 }, 'Ask who signs, and be introduced.');
}

function oneContact({ deal: { primaryContactId, contactRoles } }: Evidence) {
  const people = new Set([primaryContactId, ...contactRoles.map(({ contactId }) => contactId)].filter((id) => id !== undefined)).size;
  if (people > 1) return undefined;
  const summary = people === 0 ? 'It has no contact at all.' : 'Everything hangs on one person.';
  return signal('ONE_CONTACT', summary, { contacts: people }, 'Win a second person for it.');
}

const signal = (kind: CoachingSignalKind, summary: string, evidence: Record<string, unknown>, nextAction: string): CoachingSignal => ({
  kind,
  summary,
  evidence,
  nextAction,
});
