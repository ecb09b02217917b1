// What a lead was known for is known of the contact, the company and the deal it became: what was written and said, its
// assessments, its engagement.
import type { LeadConversion } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { ContactTable } from '../contacts/contact.table.ts';
import { refreshContactScore } from '../scoring/score.commands.ts';

/** Before its deal begins: the gates that stand before deals look at the company. */
export async function carryAssessments(tx: Tx, leadId: string, companyId: string): Promise<void> {
  await tx.rowsAffecting(`update assessments set company_id = $1, version = version + 1 where subject_kind = 'LEAD' and subject_id = $2`, [
    companyId,
    leadId,
  ]);
}

/** Once the lead says what it became: its engagement counts by that. */
export async function carryOver(tx: Tx, leadId: string, into: Omit<LeadConversion, 'at'>): Promise<void> {
  await linkActivities(tx, leadId, into);
  await refreshContactScore(tx, await tx.load(ContactTable, into.contactId));
}

/** They stay the lead's, too: its timeline is how it came about. */
async function linkActivities(tx: Tx, leadId: string, { companyId, contactId, opportunityId }: Omit<LeadConversion, 'at'>): Promise<void> {
  const targets = Object.entries({ CONTACT: contactId, COMPANY: companyId, OPPORTUNITY: opportunityId }).filter(
    ([, id]) => id !== undefined,
  );
  const [kinds, ids] = [targets.map(([kind]) => kind), targets.map(([, id]) => id)];
  await tx.rowsAffecting(
    `update activities set version = version + 1, company_id = coalesce(company_id, $2::uuid),
       links = links || coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'id', id)) from unnest($3::text[], $4::uuid[]) as target (kind, id)
         where jsonb_array_length(links) + cardinality($3) <= 20 and not links @> jsonb_build_array(jsonb_build_object('kind', kind, 'id', id))), '[]')
     where id = any (array(select activity_id from activity_links where kind = 'LEAD' and target_id = $1)) and deleted_at is null`,
    [leadId, companyId ?? null, kinds, ids],
  );
  await tx.rowsAffecting(
    `insert into activity_links (tenant_id, kind, target_id, at, activity_id)
     select tenant_id, target.kind, target.id, at, activity_id
     from activity_links, unnest($2::text[], $3::uuid[]) as target (kind, id) where activity_links.kind = 'LEAD' and target_id = $1
     on conflict do nothing`,
    [leadId, kinds, ids],
  );
}
