// Who belongs together around a person on a day (CRM-20): people and companies, step by step, in one query a step.
import type { ContactGraph, GetContactGraphRequest, GraphEdge, GraphNode } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Reader } from '@throughline/chassis/database/reader';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import { visible } from '../accounts/visible.ts';
import { displayName, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';

const nodesMax = 500;

interface EdgeRow {
  from_id: string;
  from_kind: PartyKind;
  to_id: string;
  to_kind: PartyKind;
  kind: string;
  from_date: PlainDate;
  to_date: PlainDate | null;
  roles: GraphEdge['roles'];
}

interface Party {
  id: string;
  kind: PartyKind;
}

export async function graphAround(
  tx: Reader,
  contact: StoredContact,
  { depth, asOf }: Omit<GetContactGraphRequest, 'id'>,
): Promise<ContactGraph> {
  const nodes = new Map<string, GraphNode>([[contact.id, { id: contact.id, kind: 'CONTACT', name: displayName(contact), depth: 0 }]]);
  const edges = new Map<string, GraphEdge>();
  let truncated = false;
  for (let step = 1, ring: readonly Party[] = [{ id: contact.id, kind: 'CONTACT' }]; step <= (depth || 1) && ring.length > 0; step += 1) {
    const rows = await edgesAt(tx, ring, asOf);
    const found = (await reachable(tx, newParties(rows, nodes))).map((node) => ({ ...node, depth: step }));
    const taken = found.slice(0, nodesMax - nodes.size);
    truncated ||= taken.length < found.length || rows.length === edgesMax;
    for (const node of taken) nodes.set(node.id, node);
    for (const row of rows) if (nodes.has(row.from_id) && nodes.has(row.to_id)) edges.set(keyOf(row), edgeOf(row));
    ring = taken;
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], asOf, truncated };
}

const edgesMax = 5_000;
const holdsOn = (table: string) => `${table}.deleted_at is null and daterange(${table}.from_date, ${table}.to_date, '[]') @> $3::date`;

// On the day of a change two spans of one affiliation meet: the later one counts.
const edgesSql = `
  select * from (
    select distinct on (a.contact_id, a.company_id) a.contact_id as from_id, 'CONTACT' as from_kind, a.company_id as to_id, 'COMPANY' as to_kind, 'AFFILIATION' as kind,
      a.from_date::text, a.to_date::text, a.roles
    from affiliations a where (a.contact_id = any ($1) or a.company_id = any ($2)) and ${holdsOn('a')} order by a.contact_id, a.company_id, a.from_date desc, a.to_date desc nulls first, a.id desc
  ) affiliated
  union all
  select r.from_id, 'CONTACT', r.to_id, 'CONTACT', r.kind, r.from_date::text, r.to_date::text, '{}'::text[]
  from contact_relations r where (r.from_id = any ($1) or r.to_id = any ($1)) and ${holdsOn('r')}
  union all
  select r.from_id, 'COMPANY', r.to_id, 'COMPANY', r.kind, r.from_date::text, r.to_date::text, '{}'::text[]
  from company_relations r where (r.from_id = any ($2) or r.to_id = any ($2)) and ${holdsOn('r')}
  union all
  select p.company_id, 'COMPANY', p.parent_id, 'COMPANY', 'SUBSIDIARY_OF', p.from_date::text, p.to_date::text, '{}'::text[]
  from company_parents p where (p.company_id = any ($2) or p.parent_id = any ($2)) and ${holdsOn('p')}
  limit ${edgesMax}`;

const edgesAt = (tx: Reader, ring: readonly Party[], asOf: PlainDate): Promise<EdgeRow[]> => {
  const ids = (kind: PartyKind) => ring.filter((party) => party.kind === kind).map(({ id }) => id);
  return tx.rows<EdgeRow>(edgesSql, [ids('CONTACT'), ids('COMPANY'), asOf]);
};

function newParties(rows: readonly EdgeRow[], known: ReadonlyMap<string, GraphNode>): Party[] {
  const ends = rows.flatMap((row): Party[] => [
    { id: row.from_id, kind: row.from_kind },
    { id: row.to_id, kind: row.to_kind },
  ]);
  return [...new Map(ends.filter(({ id }) => !known.has(id)).map((party) => [party.id, party])).values()];
}

/** Of those, whom the caller may see, with their names. */
async function reachable(tx: Reader, parties: readonly Party[]): Promise<(Party & { name: string })[]> {
  if (parties.length === 0) return [];
  const values: unknown[] = [parties.map(({ id }) => id)];
  return tx.rows<Party & { name: string }>(
    `select id, 'CONTACT' as kind, concat_ws(' ', first_name, last_name) as name from contacts where id = any ($1) and ${visible(tx, ContactTable, values)}
     union all select id, 'COMPANY', name from companies where id = any ($1) and ${visible(tx, CompanyTable, values)} order by 2, 3, 1`,
    values,
  );
}

const keyOf = ({ from_id: from, to_id: to, kind, from_date: since }: EdgeRow) => [from, to, kind, since].join();

const edgeOf = ({ from_id: fromId, to_id: toId, kind, from_date: from, to_date: to, roles }: EdgeRow): GraphEdge => ({
  fromId,
  toId,
  kind,
  from,
  to: to ?? undefined,
  roles,
});
