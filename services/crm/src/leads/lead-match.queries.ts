// Leads that might be the same (CRM-7): by address of mail and phone they are certain, by name alike by 0.85 or more.
import type { MatchReason } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Reader } from '@throughline/chassis/database/reader';
import { candidatesMax, likenessMin, type DuplicateCandidate } from '../duplicates/duplicate.ts';

const likesSql = `select id, name, case when email then 'EMAIL' when phone then 'PHONE' else 'NAME' end as reason,
    case when email or phone then 1 else likeness end::float8 as score
  from (
    select id, coalesce(nullif(full_name, ''), company_name, email, phone) as name, coalesce(email = $2, false) as email,
      coalesce(phone = $3, false) as phone, round(extensions.similarity(full_name, $1)::numeric, 3) as likeness
    from leads
    where deleted_at is null and ($4::uuid[] is null or converted_company_id is null or converted_company_id = any ($4))
      and (email = $2 or phone = $3 or ($1 <> '' and full_name operator(extensions.%) $1))
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

/** Firm-wide, since twins mostly have different owners; a client scope is never left. */
export const leadsLike = (tx: Reader, { firstName, lastName, email, phone }: LeadTraits): Promise<DuplicateCandidate[]> =>
  tx.rows<Row>(likesSql, [
    [firstName, lastName].filter(Boolean).join(' ').toLowerCase(),
    email ?? null,
    phone ?? null,
    tx.passport.clientScope?.companyIds ?? null,
  ]);
