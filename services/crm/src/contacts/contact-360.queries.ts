// All about a person in one go (CRM-21): what hangs on them, as far as the caller may see it. One statement reads it all but
// the timeline, whose index is walked on its own.
import type { Affiliation } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import type { Contact360, ContactActivity, ContactDeal, ContactPaper } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Consent } from '@throughline/contracts/gen/throughline/crm/v1/preferences';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { holds } from '@throughline/chassis/security/access';
import { visible } from '../accounts/visible.ts';
import { ContractTable } from '../contracts/contract.table.ts';
import { dealsOfContactMax } from '../opportunities/opportunity.queries.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { timelineOf } from '../timeline/feed.queries.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import type { StoredContact } from './contact.ts';

const rowsMax = 50;
const activitiesMax = 20;
const consentsMax = 200;

/** Instants are text in JSON. */
type Json<T> = { [F in keyof T]: T[F] extends Date | undefined ? string : T[F] };

interface Row {
  affiliations: Json<Affiliation>[];
  consents: Json<Consent>[];
  deals: (Omit<ContactDeal, 'amount'> & { value: number | null; currency: string | null })[];
  quotes: Json<ContactPaper>[];
  contracts: Json<ContactPaper>[];
  scores: { points: number; at: string; ruleId: string | null; reason: string | null }[];
}

export async function contact360(tx: Reader, contact: StoredContact): Promise<Contact360> {
  const values: unknown[] = [contact.id];
  const parts = [
    part('affiliations', affiliationsSql),
    part('consents', consentsSql),
    part('deals', dealsSql(visible(tx, OpportunityTable, values))),
    part('quotes', papersSql(QuoteTable, visible(tx, QuoteTable, values))),
    part('contracts', papersSql(ContractTable, visible(tx, ContractTable, values))),
    part('scores', scoresSql),
  ];
  const [row] = await tx.rows<Row>(`select ${parts.join(', ')}`, values);
  return {
    contact,
    affiliations: row!.affiliations.map(({ createdAt, updatedAt, ...rest }) =>
      Object.assign(rest, { createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) }),
    ) as Affiliation[],
    consents: row!.consents.map((consent) => ({ ...consent, at: new Date(consent.at) })),
    deals: row!.deals.map(({ value, currency, ...deal }) =>
      Object.assign(deal, { amount: value === null || currency === null ? undefined : { amount: value, currency } }),
    ),
    quotes: row!.quotes.map(paper),
    contracts: row!.contracts.map(paper),
    activities: await activitiesOf(tx, contact.id),
    portal: { invited: contact.portalPrincipalId !== undefined, principalId: contact.portalPrincipalId },
    scores: row!.scores.map(({ points, at, ruleId, reason }) => ({
      points,
      at: new Date(at),
      ruleId: ruleId ?? undefined,
      reason: reason ?? undefined,
    })),
  };
}

const part = (name: string, rows: string) => `(select coalesce(jsonb_agg(part), '[]') from (${rows}) as part) as ${name}`;

const affiliationsSql = `select id, contact_id as "contactId", company_id as "companyId", title, department, roles, is_primary as "primary",
    from_date as "from", to_date as "to", version, created_at as "createdAt", updated_at as "updatedAt", created_by as "createdBy"
  from affiliations where contact_id = $1 and deleted_at is null order by to_date desc nulls first, is_primary desc, from_date, id limit ${consentsMax}`;

const consentsSql = `select id, purpose, state, at, evidence from consents
  where contact_id = $1 or contact_id in (select id from contacts where merged_into_id = $1) order by at desc, id desc limit ${consentsMax}`;

// Somebody who is in a deal as two things is named twice in its list.
const dealsSql = (
  reachable: string,
) => `select id, name, status, company_id as "companyId", amount_amount as value, amount_currency as currency,
    coalesce(primary_contact_id = $1, false) as "primary",
    array(select distinct role ->> 'role' from jsonb_array_elements(contact_roles) role where role ->> 'contactId' = $1::text and role ? 'role' order by 1) as roles
  from opportunities where id = any (array(select deals_of_contact($1, ${dealsOfContactMax}))) and ${reachable} order by created_at desc, id desc limit ${rowsMax}`;

const papersSql = <T extends Noun>(
  table: Table<T>,
  reachable: string,
) => `select id, number, status, company_id as "companyId", created_at as "createdAt"
  from ${table.name} where contact_id = $1 and ${reachable} order by created_at desc, id desc limit ${rowsMax}`;

// Scores were given to the person, and to the leads that became them.
const scoresSql = `select points, at, rule_id as "ruleId", reason from (
    select id, points, at, rule_id, reason from score_events where contact_id = $1
    union all
    select e.id, e.points, e.at, e.rule_id, e.reason from score_events e join leads on leads.id = e.lead_id where leads.converted_contact_id = $1
  ) as scores order by at desc, id desc limit ${rowsMax}`;

const paper = (row: Json<ContactPaper>): ContactPaper => ({ ...row, createdAt: new Date(row.createdAt) });

async function activitiesOf(tx: Reader, contactId: string): Promise<ContactActivity[]> {
  if (!holds(tx.passport, `${ActivityTable.permission}.read`)) return [];
  const { items } = await timelineOf(
    tx,
    { kind: 'CONTACT', id: contactId },
    { pageSize: activitiesMax, pageToken: '', type: [], capture: [] },
  );
  return items.map(({ id, type, subject, status, at, ownerId }) => ({ id, type, subject, status, at, ownerId }));
}
