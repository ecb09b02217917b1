// Two records became one: what happened with either happened with it.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';

export const mergeReactions = [
  on('crm.company.merged', ({ tx }, { data }) => relink(tx, 'COMPANY', data.companyId, data.mergedIntoId)),
  on('crm.contact.merged', ({ tx }, { data }) => relink(tx, 'CONTACT', data.contactId, data.mergedIntoId)),
];

async function relink(tx: Tx, kind: 'COMPANY' | 'CONTACT', loserId: string, winnerId: string): Promise<void> {
  const table = kind === 'COMPANY' ? 'companies' : 'contacts';
  // A merge that was taken back before its fact arrived has put the links right itself.
  const [merged] = await tx.rows(`select 1 from ${table} where id = $1 and merged_into_id is not null for key share`, [loserId]);
  if (!merged) return;
  await tx.rowsAffecting(
    `update activities set version = version + 1, links = (
       select jsonb_agg(distinct case when link ->> 'kind' = $1 and link ->> 'id' = $2::text then jsonb_set(link, '{id}', to_jsonb($3::text)) else link end)
       from jsonb_array_elements(links) link)
     where id = any (array(select activity_id from activity_links where kind = $1 and target_id = $2::uuid))`,
    [kind, loserId, winnerId],
  );
  await tx.rowsAffecting(
    `insert into activity_links (tenant_id, kind, target_id, at, activity_id)
     select tenant_id, kind, $3::uuid, at, activity_id from activity_links where kind = $1 and target_id = $2::uuid on conflict do nothing`,
    [kind, loserId, winnerId],
  );
  await tx.rowsAffecting('delete from activity_links where kind = $1 and target_id = $2::uuid', [kind, loserId]);
}
