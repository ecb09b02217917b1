// Who a record might be. Names that are alike, and whoever is called by an address or a number, are found by functions that may
// use those indexes (chassis, 0004_finders.sql); likeness is then measured by trigrams, and the threshold decides.
import type { MatchReason } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { CompanyTable } from '../accounts/company.table.ts';
import { visible } from '../accounts/visible.ts';
import { ContactTable } from '../contacts/contact.table.ts';
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

/** Of more namesakes than these, some are as good as others. */
export const namesakesMax = 200;

const likeness = (one: string, other: string) => `round(extensions.similarity(${one}, lower(${other}))::numeric, 3)`;
const within = (column: string, scope: string) => `(${scope}::uuid[] is null or ${column} = any (${scope}))`;

/** Traits as SQL: parameters, or columns of the record at hand. */
export interface TraitsSql {
  name: string;
  emails: string;
  phones: string;
  domain: string;
  scope: string;
}

export const companiesLikeSql = ({ name, emails: email, phones: phone, domain, scope }: TraitsSql) => `
  select id, name, case when email then 'EMAIL' when phone then 'PHONE' when domain then 'DOMAIN' else 'NAME' end as reason,
    case when email or phone or domain then 1 else likeness end::float8 as score
  from (
    select c.id, c.name, coalesce(lower(c.email) = lower(${email}), false) as email, coalesce(c.phone = ${phone}, false) as phone,
      coalesce(c.domain = lower(${domain}), false) as domain, coalesce(${likeness('lower(c.name)', name)}, 0) as likeness
    from companies c
    where c.deleted_at is null and ${within('c.id', scope)}
      and (c.phone = ${phone} or c.domain = lower(${domain}) or c.id = any (array(
        select search_exact('companies', lower(${email}), ${namesakesMax}) union all select companies_named_like(lower(${name}), ${namesakesMax}))))
  ) as alike
  where email or phone or domain or likeness >= ${likenessMin} order by score desc, id limit ${candidatesMax}`;

export const contactsLikeSql = ({ name, emails, phones, scope }: Omit<TraitsSql, 'domain'>) => `
  select id, name, case when email then 'EMAIL' when phone then 'PHONE' else 'NAME' end as reason,
    case when email or phone then 1 else likeness end::float8 as score
  from (
    select c.id, concat_ws(' ', c.first_name, c.last_name) as name, c.email_addresses && ${emails}::text[] as email, c.phones && ${phones}::text[] as phone,
      coalesce(${likeness('c.full_name', name)}, 0) as likeness
    from contacts c
    where c.deleted_at is null and (c.company_id is null or ${within('c.company_id', scope)})
      and c.id = any (array(
        select search_exact('contacts', term, ${namesakesMax}) from unnest(${emails}::text[] || ${phones}::text[]) term
        union all select contacts_named_like(lower(${name}), ${namesakesMax})))
  ) as alike
  where email or phone or likeness >= ${likenessMin} order by score desc, id limit ${candidatesMax}`;

const companiesSql = companiesLikeSql({ name: '$1', emails: '$2', phones: '$3', domain: '$4', scope: '$5' });
const contactsSql = contactsLikeSql({ name: '$1', emails: '$2', phones: '$3', scope: '$4' });

interface Row {
  id: string;
  name: string;
  reason: MatchReason;
  score: number;
}

// Twins are looked for in the whole firm, since they mostly have different owners; a client scope is never left, and what is out of
// the caller's reach keeps its name to itself.
export async function companiesLike(tx: Reader, { name, email, phone, domain }: CompanyTraits): Promise<DuplicateCandidate[]> {
  const values: unknown[] = [name ?? null, email ?? null, phone ?? null, domain ?? null, clientScope(tx)];
  return tx.rows<Row>(named(tx, CompanyTable, companiesSql, values), values);
}

export async function contactsLike(tx: Reader, { name, emails, phones }: ContactTraits): Promise<DuplicateCandidate[]> {
  const values: unknown[] = [name ?? null, emails, phones, clientScope(tx)];
  return tx.rows<Row>(named(tx, ContactTable, contactsSql, values), values);
}

const named = <T extends Noun>(tx: Reader, table: Table<T>, sql: string, values: unknown[]): string =>
  `select twins.id, twins.reason, twins.score, case when exists (select from ${table.name}
     where ${table.name}.id = twins.id and ${visible(tx, table, values)}) then twins.name else '' end as name
   from (${sql}) as twins order by twins.score desc, twins.id`;

const clientScope = ({ passport }: Reader): readonly string[] | null => passport.clientScope?.companyIds ?? null;
