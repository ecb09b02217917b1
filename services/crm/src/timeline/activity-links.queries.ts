// What activities are about: checked when they are written, kept beside them for timelines.
import type { ActivityLink, LinkKind } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import type { StoredActivity } from './activity.ts';

/** Where a link of a kind leads; what other services own is taken at its word. */
const tables = new Map<LinkKind, Table<Noun>>([
  ['COMPANY', CompanyTable as unknown as Table<Noun>],
  ['CONTACT', ContactTable as unknown as Table<Noun>],
  ['LEAD', LeadTable as unknown as Table<Noun>],
  ['OPPORTUNITY', OpportunityTable as unknown as Table<Noun>],
  ['QUOTE', QuoteTable as unknown as Table<Noun>],
]);

/** The company an activity belongs to: the one it names, or that of the first thing it names. Unknown links are 404. */
export async function companyBehind(tx: Tx, links: readonly ActivityLink[]): Promise<string | undefined> {
  const companies: (string | undefined)[] = [];
  for (const { kind, id } of links) {
    const table = tables.get(kind);
    if (!table) continue;
    const [target] = await tx.select(table, `${table.name}.id = $1`, [id], { within: 'REACH' });
    if (!target) throw notFound();
    if (kind === 'COMPANY') companies.unshift(id);
    else companies.push((target as { companyId?: string }).companyId);
  }
  return companies.find((companyId) => companyId !== undefined);
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

export async function writeLinks(tx: Tx, { id, links, at }: Pick<StoredActivity, 'id' | 'links' | 'at'>): Promise<void> {
  await tx.rowsAffecting('delete from activity_links where activity_id = $1', [id]);
  if (links.length === 0) return;
  await tx.rowsAffecting(
    `insert into activity_links (tenant_id, kind, target_id, at, activity_id)
     select $1, kind, target_id, $2, $3 from unnest($4::text[], $5::uuid[]) as l(kind, target_id) on conflict do nothing`,
    [tx.tenantId, at, id, links.map(({ kind }) => kind), links.map((link) => link.id)],
  );
}

/** A company's timeline holds that of its people. */
export async function peopleOf(tx: Reader, companyId: string): Promise<string[]> {
  const rows = await tx.rows<{ contact_id: string }>(
    'select distinct contact_id from affiliations where company_id = $1 and deleted_at is null',
    [companyId],
  );
  return rows.map(({ contact_id }) => contact_id);
}
