// Who a record might be. Likeness of names is measured by trigrams; the operator finds candidates by index, the threshold
// decides.
import type { MatchReason } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Reader } from '@throughline/chassis/database/reader';
import { candidatesMax, likenessMin, type DuplicateCandidate } from './duplicate.ts';

export interface CompanyTraits {
  name?: string | undefined;
  domain?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

export interface ContactTraits {
  name?: string | undefined;
  emails: readonly string[];
  phones: readonly string[];
}

const likeness = (name: string) => `round(extensions.similarity(${name}, lower($1))::numeric, 3)`;
const within = (column: string, scope: string) => `(${scope}::uuid[] is null or ${column} = any (${scope}))`;

const companiesSql = `select id, name, case when email then 'EMAIL' when phone then 'PHONE' when domain then 'DOMAIN' else 'NAME' end as reason,
    case when email or phone or domain then 1 else likeness end::float8 as score
  from (
    select id, name, coalesce(lower(email) = lower($2), false) as email, coalesce(phone = $3, false) as phone,
      coalesce(domain = lower($4), false) as domain, coalesce(${likeness('lower(name)')}, 0) as likeness
    from companies
    where deleted_at is null and ${within('id', '$5')}
      and (lower(email) = lower($2) or phone = $3 or domain = lower($4) or lower(name) operator(extensions.%) lower($1))
  ) as companies
  where email or phone or domain or likeness >= ${likenessMin} order by score desc, id limit ${candidatesMax}`;

const contactsSql = `select id, name, case when email then 'EMAIL' when phone then 'PHONE' else 'NAME' end as reason,
    case when email or phone then 1 else likeness end::float8 as score
  from (
    select id, concat_ws(' ', first_name, last_name) as name, email_addresses && $2::text[] as email, phones && $3::text[] as phone,
      coalesce(${likeness('full_name')}, 0) as likeness
    from contacts
    where deleted_at is null and (company_id is null or ${within('company_id', '$4')})
      and (email_addresses && $2::text[] or phones && $3::text[] or full_name operator(extensions.%) lower($1))
  ) as contacts
  where email or phone or likeness >= ${likenessMin} order by score desc, id limit ${candidatesMax}`;

interface Row {
  id: string;
  name: string;
  reason: MatchReason;
  score: number;
}

/** Firm-wide, since twins mostly have different owners; a client scope is never left. */
export const companiesLike = async (tx: Reader, { name, email, phone, domain }: CompanyTraits): Promise<DuplicateCandidate[]> =>
  tx.rows<Row>(companiesSql, [name ?? null, email ?? null, phone ?? null, domain ?? null, clientScope(tx)]);

export const contactsLike = async (tx: Reader, { name, emails, phones }: ContactTraits): Promise<DuplicateCandidate[]> =>
  tx.rows<Row>(contactsSql, [name ?? null, emails, phones, clientScope(tx)]);

const clientScope = ({ passport }: Reader): readonly string[] | null => passport.clientScope?.companyIds ?? null;
