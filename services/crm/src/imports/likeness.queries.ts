// Whom many new records look like (CRM-7), in one statement for all of them: what `companiesLike` and `contactsLike` find for one.
import type { MatchReason, PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { candidatesMax, likenessMin, ordered } from '../duplicates/duplicate.ts';
import { namesakesMax } from '../duplicates/match.queries.ts';

const score = (made: string, other: string) => `round(extensions.similarity(${made}, ${other})::numeric, 3)`;

const companiesSql = `
  select made.id, other.id as other_id, reason, score::float8 as score
  from companies made cross join lateral (
    select id, reason, score from (
      select o.id, 'EMAIL' as reason, 1 as score from companies o 
        where o.id = any (array(select search_exact('companies', lower(made.email), ${namesakesMax}))) and lower(o.email) = lower(made.email)
      union all select o.id, 'PHONE', 1 from companies o where o.phone = made.phone and o.deleted_at is null
      union all select o.id, 'DOMAIN', 1 from companies o where o.domain = made.domain and o.deleted_at is null
      union all select o.id, 'NAME', ${score('lower(made.name)', 'lower(o.name)')} from companies o
        where o.id = any (array(select companies_named_like(lower(made.name), ${namesakesMax})))
    ) alike where id <> made.id and score >= ${likenessMin} order by score desc, id limit ${candidatesMax}
  ) other where made.id = any ($1::uuid[])`;

const contactsSql = `
  select made.id, other.id as other_id, reason, score::float8 as score
  from contacts made cross join lateral (
    select id, reason, score from (
      select o.id, 'EMAIL' as reason, 1 as score from contacts o 
        where o.id = any (array(select search_exact('contacts', term, ${namesakesMax}) from unnest(made.email_addresses) term)) and o.email_addresses && made.email_addresses
      union all select o.id, 'PHONE', 1 from contacts o 
        where o.id = any (array(select search_exact('contacts', term, ${namesakesMax}) from unnest(made.phones) term)) and o.phones && made.phones
      union all select o.id, 'NAME', ${score('made.full_name', 'o.full_name')} from contacts o
        where o.id = any (array(select contacts_named_like(made.full_name, ${namesakesMax})))
    ) alike where id <> made.id and score >= ${likenessMin} order by score desc, id limit ${candidatesMax}
  ) other where made.id = any ($1::uuid[])`;

interface Row {
  id: string;
  other_id: string;
  reason: MatchReason;
  score: number;
}

/** Keeps the pairs that many new records make; pairs known already, or dismissed, stay as they are. */
export async function noteLikenesses(tx: Tx, kind: PartyKind, ids: readonly string[]): Promise<void> {
  const rows = await tx.rows<Row>(kind === 'COMPANY' ? companiesSql : contactsSql, [ids]);
  // Two new ones find each other; the pair is one.
  const pairs = new Map(rows.map((row) => [ordered(row.id, row.other_id).join(), row]));
  if (pairs.size === 0) return;
  const found = [...pairs.values()];
  const sides = found.map((row) => ordered(row.id, row.other_id));
  await tx.rowsAffecting(
    `insert into duplicate_pairs (tenant_id, id, version, event_seq, created_at, updated_at, created_by, kind, left_id, right_id, score, reason, dismissed)
     select $1, id, 1, 0, $2, $2, $3, $4, left_id, right_id, score, reason, false
     from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::numeric[], $9::text[]) as pairs (id, left_id, right_id, score, reason)
     on conflict (tenant_id, left_id, right_id) where deleted_at is null do nothing`,
    [
      tx.tenantId,
      tx.now,
      tx.actorId,
      kind,
      found.map(() => tx.ids.next()),
      sides.map(([left]) => left),
      sides.map(([, right]) => right),
      found.map((row) => row.score),
      found.map(({ reason }) => reason),
    ],
  );
}
