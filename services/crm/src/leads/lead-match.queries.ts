// Leads that might be the same (CRM-7): by address of mail and phone they are certain, by name alike by 0.85 or more.
import type { MatchReason } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Reader } from '@throughline/chassis/database/reader';
import { namesakesMax } from '../duplicates/match.queries.ts';
import { visible } from '../accounts/visible.ts';
import { candidatesMax, likenessMin, type DuplicateCandidate } from '../duplicates/duplicate.ts';
import { LeadTable } from './lead.table.ts';

const likesSql = (seen: string) => `select id, name, case when email then 'EMAIL' when phone then 'PHONE' else 'NAME' end as reason,
    case when email or phone then 1 else likeness end::float8 as score
  from (
    select id, case when ${seen} then coalesce(nullif(concat_ws(' ', first_name, last_name), ''), company_name, email, phone) else '' end as name, coalesce(email = $2, false) as email,
      coalesce(phone = $3, false) as phone, round(extensions.similarity(full_name, $1)::numeric, 3) as likeness
    from leads
    where deleted_at is null and ($4::uuid[] is null or converted_company_id is null or converted_company_id = any ($4))
      and (email = $2 or phone = $3 or id = any (array(select leads_named_like($1, ${namesakesMax}) where $1 <> '')))
  ) as leads
  where email or phone or likeness >= ${likenessMin} order by score desc, id limit ${candidatesMax}`;

interface Row {
  id: string;
  name: string;
  reason: MatchReason;
  score: number;
}

export interface LeadTraits {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** In the whole firm, as for companies and people: what is out of reach keeps its name to itself. */
export async function leadsLike(tx: Reader, { firstName, lastName, email, phone }: LeadTraits): Promise<DuplicateCandidate[]> {
  const name = [firstName, lastName].filter(Boolean).join(' ').toLowerCase();
  const values: unknown[] = [name, email ?? null, phone ?? null, tx.passport.clientScope?.companyIds ?? null];
  return tx.rows<Row>(likesSql(visible(tx, LeadTable, values)), values);
}
