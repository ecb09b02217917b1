// What activities are about: checked when they are written, kept beside them for timelines.
import type { ActivityLink, LinkKind } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { CompanyTable } from '../accounts/company.table.ts';
import type { StoredContact } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { ContractTable } from '../contracts/contract.table.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { SaleTable } from '../sales/sale.table.ts';
import type { StoredActivity } from './activity.ts';

/** Where a link of a kind leads; an engagement is projects' own, known here by the company and the sale that it is for. */
const tables = new Map<LinkKind, Table<Noun>>([
  ['COMPANY', CompanyTable as unknown as Table<Noun>],
  ['CONTACT', ContactTable as unknown as Table<Noun>],
  ['LEAD', LeadTable as unknown as Table<Noun>],
  ['OPPORTUNITY', OpportunityTable as unknown as Table<Noun>],
  ['QUOTE', QuoteTable as unknown as Table<Noun>],
  ['CONTRACT', ContractTable as unknown as Table<Noun>],
  ['SALE', SaleTable as unknown as Table<Noun>],
]);

export interface Targets {
  /** The company an activity belongs to: the one it names, or that of the first thing it names, or of somebody who takes part. */
  companyId: string | undefined;
  contacts: readonly StoredContact[];
}

/** All that is named, within the caller's reach; what is not there, or not theirs to see, is 404. */
export async function targetsOf(tx: Reader, links: readonly ActivityLink[], contactIds: readonly string[] = []): Promise<Targets> {
  const found = new Map<string, Noun>();
  for (const [kind, table] of tables) {
    const ids = idsOf(links, kind, kind === 'CONTACT' ? contactIds : []);
    if (ids.length === 0) continue;
    const rows = await tx.select(table, `${table.name}.id = any ($1)`, [ids], { within: 'REACH' });
    if (rows.length < ids.length) throw notFound();
    for (const row of rows) found.set(row.id, row);
  }
  const engagements = await refuseUnknownEngagements(tx, idsOf(links, 'ENGAGEMENT'));
  const named = links.find(({ kind }) => kind === 'COMPANY');
  const companies = links.map(({ kind, id }) => (kind === 'ENGAGEMENT' ? engagements.get(id) : (found.get(id) as WithCompany)?.companyId));
  const contacts = idsOf(links, 'CONTACT', contactIds).map((id) => found.get(id) as StoredContact);
  const fitting = [named?.id, ...companies, ...contacts.map(({ companyId }) => companyId)];
  return { companyId: fitting.find((companyId) => companyId !== undefined), contacts };
}

type WithCompany = Noun & { ownerId?: string; companyId?: string | undefined };

const idsOf = (links: readonly ActivityLink[], kind: LinkKind, more: readonly string[] = []): string[] => [
  ...new Set([...links.filter((link) => link.kind === kind).map(({ id }) => id), ...more]),
];

/** Answers the company of each; those of no company within the caller's reach are 404. */
export async function refuseUnknownEngagements(tx: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ engagement_id: string; company_id: string }>(
    `select engagement_id, company_id from company_engagements where engagement_id = any ($1)
     union select engagement_id, company_id from sales where engagement_id = any ($1)`,
    [ids],
  );
  const companyOf = new Map(rows.map(({ engagement_id, company_id }) => [engagement_id, company_id]));
  if (companyOf.size < ids.length) throw notFound();
  await targetsOf(
    tx,
    [...new Set(companyOf.values())].map((id) => ({ kind: 'COMPANY' as const, id })),
  );
  return companyOf;
}

/** Whose it is, for entries that no person writes; what other services own belongs to nobody here. */
export async function subjectOf(tx: Reader, { kind, id }: ActivityLink): Promise<{ ownerId?: string; companyId?: string | undefined }> {
  const table = tables.get(kind);
  if (!table) return {};
  const [subject] = await tx.select(table, `${table.name}.id = $1`, [id]);
  if (!subject) throw notFound();
  const { ownerId, companyId } = subject as Noun & { ownerId: string; companyId?: string };
  return { ownerId, companyId: kind === 'COMPANY' ? id : companyId };
}

/** Whatever it is about, it is found with those who take part and with its company, too. */
export async function writeLinks(
  tx: Tx,
  { id, at, companyId, participants, ...activity }: Pick<StoredActivity, 'id' | 'links' | 'at' | 'companyId' | 'participants'>,
): Promise<void> {
  const people = participants.flatMap(({ contactId }) => (contactId ? [{ kind: 'CONTACT' as const, id: contactId }] : []));
  const company = companyId === undefined ? [] : [{ kind: 'COMPANY' as const, id: companyId }];
  const links = [...activity.links, ...people, ...company];
  await tx.rowsAffecting('delete from activity_links where activity_id = $1', [id]);
  if (links.length === 0) return;
  await tx.rowsAffecting(
    `insert into activity_links (tenant_id, kind, target_id, at, activity_id)
     select $1, kind, target_id, $2, $3 from unnest($4::text[], $5::uuid[]) as l(kind, target_id) on conflict do nothing`,
    [tx.tenantId, at, id, links.map(({ kind }) => kind), links.map((link) => link.id)],
  );
}
