// A lead is somebody who might buy, before it is known whether they should be sold to (CRM-24 to 31).
// - An e-mail address, a phone or a company's name is known of it.
// - NEW -> CONTACTED -> QUALIFYING -> QUALIFIED, a step at a time; from each of them into NURTURING, and from there back to
//   QUALIFYING. QUALIFIED needs a passed gate where one is active.
// - Any but a converted one may be disqualified, with a reason; then it may be reopened, as NEW.
// - Any but a disqualified one may be converted, once; that is the end of it.
import type {
  Bant,
  CreateLeadRequest,
  DisqualifyLeadRequest,
  Lead,
  LeadConversion,
  LeadStatus,
  UpdateLeadRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, invalidFields, invalidTransition, outOfRange } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { normalisedEmail } from '../contacts/contact.ts';
import { newFields, patchedFields, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { bantScore } from './bant.ts';
import { rescored, type RatingLimits } from './lead-score.ts';

export type { Lead, LeadStatus };

export interface StoredLead extends Lead {
  assignedAt: Date | undefined;
  /** The first time it was QUALIFIED, and contacted: what source analytics counts. */
  qualifiedAt: Date | undefined;
  contactedAt: Date | undefined;
}

export interface Capture {
  now: Date;
  definitions: FieldDefinitionList;
  limits: RatingLimits;
}

const nextStatuses: Readonly<Record<LeadStatus, readonly LeadStatus[]>> = {
  NEW: ['CONTACTED', 'NURTURING'],
  CONTACTED: ['QUALIFYING', 'NURTURING'],
  QUALIFYING: ['QUALIFIED', 'NURTURING'],
  QUALIFIED: ['NURTURING'],
  NURTURING: ['QUALIFYING'],
  DISQUALIFIED: [],
  CONVERTED: [],
};

export function capture(id: string, given: CreateLeadRequest, { now, definitions, limits }: Capture) {
  const { onDuplicate: _, ...fields } = given;
  refuseUnreachable(fields);
  const bant = given.bant ?? nothingKnown;
  const set = {
    ...fields,
    ...normalised(fields),
    id,
    bant,
    status: 'NEW' as const,
    ...rescored({ bantScore: bantScore(bant), engagementScore: 0 }, limits),
    assignedAt: given.ownerId === undefined ? undefined : now,
    assessmentId: undefined,
    disqualification: undefined,
    qualifiedAt: undefined,
    contactedAt: undefined,
    converted: undefined,
    possibleDuplicates: [],
    customFields: newFields(definitions, given.customFields),
    feeEstimate: undefined,
  };
  const { ownerId, source, utm, companyName, email, campaignId } = set;
  const events = [fact('crm.lead.created', { leadId: id, ownerId, source, utm, companyName, email, campaignId })];
  if (ownerId !== undefined) events.push(fact('crm.lead.assigned', { leadId: id, ownerId, from: undefined }));
  return { set, events };
}

/** A new owner is `assign`'s to give. */
export function change(
  lead: StoredLead,
  given: Omit<Named<UpdateLeadRequest>, 'ownerId'>,
  { definitions, limits }: Capture,
): Decision<StoredLead> {
  refuseConverted(lead);
  const customFields = 'customFields' in given && { customFields: patchedFields(definitions, lead.customFields, given.customFields) };
  const bant = 'bant' in given && { bant: given.bant ?? nothingKnown };
  const changes = changedFields<Lead>(lead, { ...given, ...normalised(given), ...customFields, ...bant });
  if (Object.keys(changes.set).length === 0) return { set: {} };
  const after = { ...lead, ...changes.set };
  refuseUnreachable(after);
  const events = [updated(after, changes.old, changes.new)];
  if (!changes.set.bant) return { set: changes.set, events };
  const scores = rescored({ bantScore: bantScore(changes.set.bant), engagementScore: lead.engagementScore }, limits);
  return { set: { ...changes.set, ...scores }, events: [...events, ...scoreFacts(lead, { ...after, ...scores })] };
}

/** What a PATCH names of BANT goes over what is known: the other parts stay, null clears one. Without parts it is meant whole. */
export function bantOver({ bant = nothingKnown }: Pick<Lead, 'bant'>, given: Bant, parts: readonly string[]): Bant {
  if (parts.length === 0) return given;
  const named = Object.entries(given).filter(([part]) => parts.includes(part));
  return { ...bant, ...Object.fromEntries(named) };
}

/** Whatever moved its scores: the facts that follow, if they moved at all. */
export function scoreFacts(before: StoredLead, after: StoredLead): Fact[] {
  const { id: leadId, ownerId, score, bantScore: bant, engagementScore } = after;
  const facts: Fact[] = [];
  if (score !== before.score || bant !== before.bantScore || engagementScore !== before.engagementScore)
    facts.push(fact('crm.lead.scored', { leadId, ownerId, score, bantScore: bant, engagementScore }));
  if (after.rating !== before.rating)
    facts.push(fact('crm.lead.rating_changed', { leadId, ownerId, from: before.rating, to: after.rating }));
  return facts;
}

export function assign(lead: StoredLead, ownerId: string, now: Date): Decision<StoredLead> {
  refuseConverted(lead);
  if (lead.ownerId === ownerId) return { set: {} };
  return { set: { ownerId, assignedAt: now }, event: fact('crm.lead.assigned', { leadId: lead.id, ownerId, from: lead.ownerId }) };
}

export function moveTo(lead: StoredLead, to: LeadStatus, now: Date): Decision<StoredLead> {
  const allowed = nextStatuses[lead.status];
  if (!allowed.includes(to)) throw invalidTransition('lead', lead.status, allowed.length > 0 ? allowed : actionsOf(lead.status));
  const events = [statusChanged(lead, to)];
  if (to === 'QUALIFIED')
    events.push(fact('crm.lead.qualified', { leadId: lead.id, ownerId: lead.ownerId, assessmentId: lead.assessmentId }));
  return {
    set: {
      status: to,
      ...(to === 'QUALIFIED' && { qualifiedAt: lead.qualifiedAt ?? now }),
      ...(to === 'CONTACTED' && { contactedAt: lead.contactedAt ?? now }),
    },
    events,
  };
}

/** The first time somebody of the firm reached out, whichever way. */
export const contacted = (lead: StoredLead, now: Date): Decision<StoredLead> =>
  lead.status === 'NEW' ? moveTo(lead, 'CONTACTED', now) : { set: lead.contactedAt ? {} : { contactedAt: now } };

export function disqualify(
  lead: StoredLead,
  { reasonCode, note, revisitOn }: Omit<DisqualifyLeadRequest, 'id'>,
  today: PlainDate,
): Decision<StoredLead> {
  if (lead.status === 'DISQUALIFIED' || lead.status === 'CONVERTED') throw invalidTransition('lead', lead.status, actionsOf(lead.status));
  if (reasonCode === 'OTHER' && !note?.trim())
    throw invalidFields({ field: 'note', code: 'required', message: 'is required where the reason is OTHER' });
  if (revisitOn !== undefined && revisitOn <= today) throw outOfRange('revisitOn', 'must lie after today');
  return {
    set: { status: 'DISQUALIFIED', disqualification: { reasonCode, note, revisitOn } },
    events: [
      statusChanged(lead, 'DISQUALIFIED'),
      fact('crm.lead.disqualified', { leadId: lead.id, ownerId: lead.ownerId, reasonCode, revisitOn }),
    ],
    reason: note ?? reasonCode,
  };
}

export function reopen(lead: StoredLead): Decision<StoredLead> {
  if (lead.status !== 'DISQUALIFIED') throw invalidTransition('lead', lead.status, actionsOf(lead.status));
  return { set: { status: 'NEW', disqualification: undefined }, event: statusChanged(lead, 'NEW') };
}

/** Asked before anything is created for it, and once more by `convert` itself. */
export function refuseUnconvertible(lead: StoredLead) {
  refuseConverted(lead);
  if (lead.status === 'DISQUALIFIED')
    throw conflict('lead.disqualified', 'A disqualified lead is reopened before it is converted.', {
      from: lead.status,
      allowed: ['reopen'],
    });
}

export function convert(lead: StoredLead, into: Omit<LeadConversion, 'at'>, now: Date): Decision<StoredLead> {
  refuseUnconvertible(lead);
  return {
    set: { status: 'CONVERTED', converted: { ...into, at: now } },
    events: [statusChanged(lead, 'CONVERTED'), fact('crm.lead.converted', { leadId: lead.id, ownerId: lead.ownerId, ...into })],
  };
}

/** What came of a lead stays on record. */
export function forget(lead: StoredLead): Decision<StoredLead> {
  refuseConverted(lead);
  return { set: {}, event: updated(lead, {}, {}, true) };
}

export const displayName = ({ firstName, lastName, companyName, email, phone }: Partial<Lead>): string =>
  [firstName, lastName].filter(Boolean).join(' ') || (companyName ?? email ?? phone ?? '');

export function refuseConverted({ status, converted }: StoredLead) {
  if (status !== 'CONVERTED') return;
  const { companyId = null, contactId, opportunityId = null } = converted!;
  throw conflict('lead.already_converted', 'This lead has been converted.', { companyId, contactId, opportunityId });
}

function actionsOf(status: LeadStatus): readonly string[] {
  if (status === 'CONVERTED') return [];
  return status === 'DISQUALIFIED' ? ['reopen'] : ['status', 'disqualify', 'convert'];
}

const statusChanged = ({ id, ownerId, status }: StoredLead, to: LeadStatus): Fact =>
  fact('crm.lead.status_changed', { leadId: id, ownerId, from: status, to });

const updated = ({ id, ownerId }: StoredLead, old: object, present: object, removed = false): Fact =>
  fact('crm.lead.updated', { leadId: id, ownerId, old, new: present, removed });

const nothingKnown: Bant = { budgetAmount: undefined };

function refuseUnreachable({ email, phone, companyName }: Partial<Lead>) {
  if ([email, phone, companyName].some((way) => way?.trim())) return;
  throw invalidFields({ field: 'email', code: 'required', message: 'is required where neither phone nor companyName is known' });
}

const normalised = ({ email }: { email?: string | undefined }) => (email === undefined ? {} : { email: normalisedEmail(email) });
