// Whom the firm would turn against by taking somebody on (CRM-39): the company itself, those it is tied to, its people and
// whom its matter is against are looked for among the clients, and among those who compete with a client.
import type { Conflict, ConflictParty, Subject } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import { likenessMin } from '../duplicates/duplicate.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { displayName } from '../leads/lead.ts';

interface Party {
  party: ConflictParty;
  name: string;
}

const partiesMax = 200;
const conflictsMax = 50;

export async function conflictsOf(tx: Tx, subject: Subject, adverseParties: readonly string[]): Promise<Conflict[]> {
  const today = tx.now.toISOString().slice(0, 10);
  const known = subject.kind === 'LEAD' ? await partiesOfLead(tx, subject.id) : await partiesOfCompany(tx, subject.id, today);
  const parties = [...adverseParties.map((name): Party => ({ party: 'ADVERSE', name })), ...known].slice(0, partiesMax);
  const rows = await tx.rows<Row>(conflictsSql, [
    parties.map(({ party }) => party),
    parties.map(({ name }) => name),
    subject.kind === 'COMPANY' ? subject.id : null,
    today,
  ]);
  return rows.map((row) => ({
    party: row.party,
    name: row.name,
    kind: row.kind,
    clientId: row.client_id,
    clientName: row.client_name,
    likeness: row.likeness,
  }));
}

interface Row {
  party: ConflictParty;
  name: string;
  kind: Conflict['kind'];
  client_id: string;
  client_name: string;
  likeness: string;
}

const likeness = `round(extensions.similarity(lower(c.name), lower(party.name))::numeric, 3)`;
const person = `lower(concat_ws(' ', p.first_name, p.last_name))`;
const present = `r.kind = 'COMPETES_WITH' and coalesce(r.to_date > $4::date, true) and r.deleted_at is null`;

// Three ways to a client: its name, the name of one of its people, and that of a company which competes with it. A company
// that is assessed is no conflict with itself; that it competes with a client is.
const conflictsSql = `
  with parties as (select * from unnest($1::text[], $2::text[]) as given (party, name)),
  found as (
    select party.*, 'CLIENT' as kind, c.id as client_id, c.name as client_name, ${likeness} as likeness
    from parties party join companies c on lower(c.name) operator(extensions.%) lower(party.name)
    where c.lifecycle = 'CLIENT' and c.deleted_at is null and c.id is distinct from $3::uuid
    union all
    select party.*, 'CLIENT', c.id, c.name, round(extensions.similarity(p.full_name, lower(party.name))::numeric, 3)
    from parties party join contacts p on p.full_name operator(extensions.%) lower(party.name) and p.deleted_at is null
      join affiliations a on a.contact_id = p.id and a.to_date is null and a.deleted_at is null
      join companies c on c.id = a.company_id and c.lifecycle = 'CLIENT' and c.deleted_at is null and c.id is distinct from $3::uuid
    where party.party in ('CONTACT', 'ADVERSE')
    union all
    select party.*, 'COMPETES_WITH', client.id, client.name, case when c.id = $3::uuid then 1 else ${likeness} end
    from parties party join companies c on (c.id = $3::uuid and party.party = 'COMPANY' or lower(c.name) operator(extensions.%) lower(party.name)) and c.deleted_at is null
      join company_relations r on c.id in (r.from_id, r.to_id) and ${present}
      join companies client on client.id in (r.from_id, r.to_id) and client.id <> c.id and client.lifecycle = 'CLIENT' and client.deleted_at is null
  )
  select party, name, kind, client_id, client_name, max(likeness)::numeric(4, 3)::text as likeness from found
  where likeness >= ${likenessMin} group by party, name, kind, client_id, client_name
  order by max(likeness) desc, client_name, party limit ${conflictsMax}`;

async function partiesOfLead(tx: Reader, id: string): Promise<Party[]> {
  const lead = await tx.get(LeadTable, id);
  const parties: Party[] = lead.companyName ? [{ party: 'COMPANY', name: lead.companyName }] : [];
  if (lead.firstName || lead.lastName) parties.push({ party: 'CONTACT', name: displayName({ ...lead, companyName: undefined }) });
  return parties;
}

async function partiesOfCompany(tx: Reader, id: string, today: PlainDate): Promise<Party[]> {
  const { name, parentId } = await tx.get(CompanyTable, id);
  const tied = await tx.rows<Party>(
    `select 'RELATIVE' as party, name from companies
     where deleted_at is null and (id = $2 or parent_id = $1 or id in (
       select case when from_id = $1 then to_id else from_id end from company_relations
       where $1 in (from_id, to_id) and kind <> 'COMPETES_WITH' and coalesce(to_date > $3::date, true) and deleted_at is null))
     union all
     select 'CONTACT', ${person} from affiliations a join contacts p on p.id = a.contact_id and p.deleted_at is null
     where a.company_id = $1 and a.to_date is null and a.deleted_at is null
     limit ${partiesMax}`,
    [id, parentId ?? null, today],
  );
  return [{ party: 'COMPANY', name }, ...tied];
}
