// What changes a lead, for whoever changes it: its own routes, a form, an import, a gate, a batch.
import type { CreateLeadRequest, LeadStatus, UpdateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Named } from '@throughline/chassis/rpc/patch';
import { requirePermission } from '@throughline/chassis/security/access';
import { startOfDay } from '@throughline/chassis/values/zone';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { linked, refuseDuplicates } from '../duplicates/duplicate.ts';
import type { FirmDay } from '../firm/working-calendar.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { refreshScore } from '../scoring/score.commands.ts';
import { traitRules } from '../scoring/scoring-rule.table.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import type { RatingLimits } from './lead-score.ts';
import { leadsLike } from './lead-match.queries.ts';
import { assign, capture, change, disqualify, moveTo, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';
import { tellOwner } from './owner-notice.ts';

const unassignedAfterMs = 60 * 60_000;

/** A new lead; or the one its source has named before, or, where the caller wants it so, the one it looks like. */
export async function captureLead(tx: Tx, given: CreateLeadRequest, definitions: FieldDefinitionList): Promise<StoredLead> {
  const known = await byExternalRef(tx, given);
  if (known) return known;
  const { set, events } = capture(tx.ids.next(), given, await capturing(tx, definitions));
  const candidates = await leadsLike(tx, set);
  refuseDuplicates(given.onDuplicate, candidates);
  const twin = linked(given.onDuplicate, candidates);
  if (twin) return { ...(await tx.get(LeadTable, twin.id)), possibleDuplicates: candidates };
  const lead = await tx.create(LeadTable, { set, events });
  if (lead.ownerId === undefined) watchUnassigned(tx, [lead.id]);
  else tellOwner(tx, lead.ownerId, [lead]);
  const scored = (await traitRules(tx)).length > 0 ? await refreshScore(tx, lead) : lead;
  return { ...scored, possibleDuplicates: candidates };
}

/** What is the same for all leads that are changed in one go. */
export interface LeadGround {
  limits: RatingLimits;
  hasTraits: boolean;
}

export const leadGround = async (tx: Tx): Promise<LeadGround> => ({
  limits: (await crmSettings(tx)).rating,
  hasTraits: (await traitRules(tx)).length > 0,
});

export async function changeLead(
  tx: Tx,
  lead: StoredLead,
  { ownerId, ...fields }: Named<UpdateLeadRequest>,
  definitions: FieldDefinitionList,
  ground?: LeadGround,
): Promise<StoredLead> {
  const { limits, hasTraits } = ground ?? (await leadGround(tx));
  let changed = await tx.apply(lead, change(lead, fields, { now: tx.now, definitions, limits }));
  if (changed !== lead && hasTraits) changed = await refreshScore(tx, changed);
  return ownerId === undefined ? changed : assignLead(tx, changed, ownerId);
}

/** Giving a lead away is a permission of its own: a PATCH and a batch need it as `assign` does. */
export function refuseGivingAway({ passport }: Tx, lead: StoredLead, ownerId: string | undefined): void {
  if (ownerId !== undefined && ownerId !== lead.ownerId) requirePermission(passport, 'crm.leads.assign');
}

/** Whoever has it now is told. */
export async function assignLead(tx: Tx, lead: StoredLead, ownerId: string): Promise<StoredLead> {
  const given = await tx.apply(lead, assign(lead, ownerId, tx.now));
  if (given !== lead) tellOwner(tx, ownerId, [given]);
  return given;
}

/** QUALIFIED only past the gates that stand before a conversion. */
export async function setLeadStatus(tx: Tx, lead: StoredLead, to: LeadStatus): Promise<StoredLead> {
  const decision = moveTo(lead, to, tx.now);
  if (to === 'QUALIFIED') await requireQualified(tx, 'LEAD_CONVERT', { kind: 'LEAD', id: lead.id });
  return tx.apply(lead, decision);
}

export async function disqualifyLead(
  tx: Tx,
  lead: StoredLead,
  given: Parameters<typeof disqualify>[1],
  { today, timeZone }: FirmDay,
): Promise<StoredLead> {
  const after = await tx.apply(lead, disqualify(lead, given, today));
  if (given.revisitOn)
    tx.schedule({
      kind: 'lead.revisit',
      key: lead.id,
      payload: { leadId: lead.id, by: tx.passport.userId ?? undefined },
      at: startOfDay(given.revisitOn, timeZone),
    });
  return after;
}

/** Of many who bring the same one at once, each waits for the one before: they all answer its lead. */
async function byExternalRef(tx: Tx, { source, externalRef }: CreateLeadRequest): Promise<StoredLead | undefined> {
  if (externalRef === undefined) return undefined;
  await tx.takeTurn(`lead ${source}/${externalRef}`);
  const [known] = await tx.select(LeadTable, 'source = $1 and external_ref = $2', [source, externalRef]);
  return known;
}

const capturing = async (tx: Tx, definitions: FieldDefinitionList) => ({
  now: tx.now,
  definitions,
  limits: (await crmSettings(tx)).rating,
});

/** Those captured together are looked at together. */
export function watchUnassigned(tx: Tx, leadIds: readonly string[]): void {
  const [first] = leadIds;
  if (first)
    tx.schedule({ kind: 'lead.unassigned_check', key: first, payload: { leadIds }, at: new Date(tx.now.getTime() + unassignedAfterMs) });
}
