// The pairs that some records make with all others (CRM-7), found for all of them in one statement.
import type { PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { companiesLikeSql, contactsLikeSql } from './match.queries.ts';
import type { Likeness } from './pair.table.ts';

export const partyTables: Record<PartyKind, string> = { COMPANY: 'companies', CONTACT: 'contacts' };

const alike: Record<PartyKind, string> = {
  COMPANY: companiesLikeSql({ name: 'r.name', emails: 'r.email', phones: 'r.phone', domain: 'r.domain', scope: 'null' }),
  CONTACT: contactsLikeSql({ name: 'r.full_name', emails: 'r.email_addresses', phones: 'r.phones', scope: 'null' }),
};

/** `condition` says which records; what follows it may order and bound them. Two of them that find each other are found once. */
export const likenessesOf = (tx: Tx, kind: PartyKind, condition: string, values: readonly unknown[]): Promise<Likeness[]> =>
  tx.rows<Likeness>(
    `select distinct on (least(r.id, m.id), greatest(r.id, m.id)) r.id as "recordId", m.id as "otherId", m.score, m.reason
     from (select * from ${partyTables[kind]} where deleted_at is null and ${condition}) r cross join lateral (${alike[kind]}) m
     where m.id <> r.id order by least(r.id, m.id), greatest(r.id, m.id), m.score desc`,
    values,
  );
