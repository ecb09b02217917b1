// What leads and contacts did, as it was written down.
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { ScoreEvent } from './given.ts';
import { ScoringRuleTable } from './scoring-rule.table.ts';
import type { StoredScoringRule } from './scoring-rule.ts';

/** The oldest of a flood are left out; they have faded most. */
const eventsMax = 1_000;

export type ScoredKind = 'LEAD' | 'CONTACT';

export interface Scored {
  kind: ScoredKind;
  id: string;
}

// What a lead did counts for the contact it became.
const eventsSql: Record<ScoredKind, string> = {
  LEAD: 'e.lead_id = subject.id',
  CONTACT:
    'e.contact_id = subject.id or e.lead_id in (select id from leads where converted_contact_id = subject.id and deleted_at is null)',
};

interface Row {
  subject_id: string;
  rule_id: string | null;
  points: number;
  at: Date;
  reason: string | null;
}

export async function scoreEventsOf(tx: Reader, kind: ScoredKind, ids: readonly string[]): Promise<ReadonlyMap<string, ScoreEvent[]>> {
  const rows = await tx.rows<Row>(
    `select subject.id as subject_id, found.* from unnest($1::uuid[]) as subject (id) cross join lateral (
       select rule_id, points, at, reason from score_events e where ${eventsSql[kind]} order by at desc, e.id desc limit ${eventsMax}
     ) found`,
    [ids],
  );
  const grouped = Map.groupBy(rows, (row) => row.subject_id);
  return new Map(ids.map((id) => [id, (grouped.get(id) ?? []).map(eventOf)]));
}

const eventOf = ({ rule_id, points, at, reason }: Row): ScoreEvent => ({
  ruleId: rule_id ?? undefined,
  points,
  at,
  reason: reason ?? undefined,
});

/** All that the firm has; those out of force are among them. */
export async function rulesById(tx: Reader): Promise<ReadonlyMap<string, StoredScoringRule>> {
  return new Map((await tx.select(ScoringRuleTable, 'true', [])).map((rule) => [rule.id, rule]));
}

const columns: Record<ScoredKind, string> = { LEAD: 'lead_id', CONTACT: 'contact_id' };

/** Once per source event and rule. */
export async function keepBehaviour(tx: Tx, { kind, id }: Scored, event: ScoringEvent, at: Date, sourceEventId: string): Promise<void> {
  const column = columns[kind];
  await tx.rowsAffecting(
    `insert into score_events (tenant_id, id, ${column}, rule_id, points, at, source_event_id)
     select $1, gen_random_uuid(), $2, id, points, $3, $4 from scoring_rules where event = $5 and active and deleted_at is null
     on conflict (tenant_id, ${column}, source_event_id, rule_id) where ${column} is not null do nothing`,
    [tx.tenantId, id, at, sourceEventId, event],
  );
}

export async function keepCorrection(tx: Tx, leadId: string, points: number, reason: string): Promise<void> {
  const id = tx.ids.next();
  await tx.rowsAffecting(
    'insert into score_events (tenant_id, id, lead_id, points, at, source_event_id, reason) values ($1, $2, $3, $4, $5, $2, $6)',
    [tx.tenantId, id, leadId, points, tx.now, reason],
  );
}

/** Leads that may still be sold to, and contacts, that this address is of. */
export async function scoredByAddress(tx: Reader, address: string): Promise<Scored[]> {
  return tx.rows<{ kind: ScoredKind; id: string }>(
    `(select 'LEAD' as kind, id from leads where email = $1 and status not in ('CONVERTED') and deleted_at is null order by created_at limit 20)
     union all (select 'CONTACT', id from contacts where id = any (array(select search_exact('contacts', $1, 100))) and deleted_at is null order by created_at limit 20)`,
    [address],
  );
}
