// Everything that is kept of a person, for the person (CRM-23): the rows as they are stored, without what is the house's own.
import type { ContactData } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { dealsOfContactMax } from '../opportunities/opportunity.queries.ts';
import { shown } from './affiliation.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { consentsOf } from './consent.queries.ts';
import type { StoredContact } from './contact.ts';

const rowsMax = 5_000;

const lists = {
  activities: `select a.id, a.type, a.subject, a.body, a.status, a.at, a.direction, a.outcome, a.participants, a.visibility
    from activities a where a.deleted_at is null
      and a.id in (select activity_id from activity_links where kind = 'CONTACT' and target_id = any ($1)) order by a.at desc, a.id desc`,
  deals: `select id, name, status, company_id, expected_close_date, created_at from opportunities
    where deleted_at is null and id = any (array(select deals_of_contact(contact, ${dealsOfContactMax}) from unnest($1::uuid[]) contact))
    order by created_at desc, id desc`,
  quotes: `select id, number, status, company_id, currency, totals, sent_at, acceptance, created_at from quotes
    where contact_id = any ($1) and deleted_at is null order by created_at desc, id desc`,
  contracts: `select id, number, title, status, company_id, currency, totals, signers, created_at from contracts
    where contact_id = any ($1) and deleted_at is null order by created_at desc, id desc`,
  leads: `select id, first_name, last_name, company_name, email, phone, title, country, source, utm, referrer, status, bant, score, created_at from leads
    where converted_contact_id = any ($1) and deleted_at is null order by created_at desc, id desc`,
  relations: `select id, from_id, to_id, kind, from_date, to_date from contact_relations
    where (from_id = any ($1) or to_id = any ($1)) and deleted_at is null order by from_date desc, id desc`,
} as const;

type Lists = Record<keyof typeof lists, Record<string, unknown>[]>;

export async function contactData({ tx, clock }: QueryContext, contact: StoredContact): Promise<ContactData> {
  const merged = await tx.rows<{ id: string }>('select id from contacts where merged_into_id = $1', [contact.id]);
  const ids = [contact.id, ...merged.map(({ id }) => id)];
  const parts = Object.entries(lists).map(
    ([name, sql]) => `(select coalesce(jsonb_agg(part), '[]') from (${sql} limit ${rowsMax + 1}) as part) as ${name}`,
  );
  const [found] = await tx.rows<Lists>(`select ${parts.join(', ')}`, [ids]);
  const kept = Object.fromEntries(Object.entries(found!).map(([name, rows]) => [name, rows.slice(0, rowsMax)])) as Lists;
  return {
    exportedAt: clock.now(),
    contact,
    affiliations: (await affiliationsOf(tx, contact.id, true)).map(shown),
    consents: await consentsOf(tx, contact.id),
    ...kept,
    truncated: Object.values(found!).some((rows) => rows.length > rowsMax),
  };
}
