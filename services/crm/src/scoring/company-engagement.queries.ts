// A company is as engaged as those who belong to it today are together (CRM-27).
import type { CompanyEngagement } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Reader } from '@throughline/chassis/database/reader';

const contactsMax = 200;
const scoreMax = 100;

export async function companyEngagement(tx: Reader, companyId: string): Promise<CompanyEngagement> {
  const [row] = await tx.rows<{ score: number; contacts: CompanyEngagement['contacts'] | null }>(
    `with present as (
       select c.id, concat_ws(' ', c.first_name, c.last_name) as name, c.engagement_score as score
       from affiliations a join contacts c on c.id = a.contact_id and c.deleted_at is null
       where a.company_id = $1 and a.to_date is null and a.deleted_at is null
     ), most as (select * from present order by score desc, id limit ${contactsMax})
     select (select least(coalesce(sum(score), 0), ${scoreMax})::int from present) as score,
       (select jsonb_agg(jsonb_build_object('contactId', id, 'name', name, 'engagementScore', score) order by score desc, id) from most) as contacts`,
    [companyId],
  );
  return { engagementScore: row!.score, contacts: row!.contacts ?? [] };
}
