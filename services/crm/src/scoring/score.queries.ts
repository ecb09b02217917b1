// What a lead did, as far as rules in force count it.
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { cappedPoints, type Behaviour } from './engagement.ts';

/** The oldest of a flood are left out; they have faded most. */
const eventsMax = 1000;

export interface Given extends Behaviour {
  ruleId: string | undefined;
  name: string;
  event: ScoringEvent | undefined;
  reason: string | undefined;
}

interface Row {
  rule_id: string | null;
  name: string | null;
  event: ScoringEvent | null;
  points: number;
  valid_days: number | null;
  window_cap: number | null;
  at: Date;
  reason: string | null;
}

/** The earliest first. */
export async function givenTo(tx: Reader, leadId: string, now: Date): Promise<Given[]> {
  const rows = await tx.rows<Row>(
    `select e.rule_id, r.name, r.event, coalesce(r.points, e.points) as points, r.valid_days, r.window_cap, e.at, e.reason
     from score_events e left join scoring_rules r on r.id = e.rule_id
     where e.lead_id = $1
       and (e.rule_id is null or (r.active and r.deleted_at is null and e.at > $2::timestamptz - make_interval(days => r.valid_days)))
     order by e.at desc, e.id desc limit ${eventsMax}`,
    [leadId, now],
  );
  return [...Map.groupBy(rows.toReversed(), ({ rule_id: ruleId }) => ruleId).values()].flatMap(ofOneRule);
}

function ofOneRule(rows: readonly Row[]): Given[] {
  const [{ rule_id: ruleId, points, window_cap: cap }] = rows as [Row];
  const capped =
    ruleId === null
      ? rows.map((row) => row.points)
      : cappedPoints(
          rows.map(({ at }) => at),
          points,
          cap ?? undefined,
        );
  return rows.map((row, index) => ({
    points: capped[index]!,
    at: row.at,
    validDays: row.valid_days ?? undefined,
    ruleId: ruleId ?? undefined,
    name: row.name ?? 'Corrected by hand',
    event: row.event ?? undefined,
    reason: row.reason ?? undefined,
  }));
}

/** Once per source event and rule. */
export async function keepBehaviour(tx: Tx, leadId: string, event: ScoringEvent, at: Date, sourceEventId: string): Promise<void> {
  await tx.rowsAffecting(
    `insert into score_events (tenant_id, id, lead_id, rule_id, points, at, source_event_id)
     select $1, gen_random_uuid(), $2, id, points, $3, $4 from scoring_rules where event = $5 and active and deleted_at is null
     on conflict (tenant_id, lead_id, source_event_id, rule_id) do nothing`,
    [tx.tenantId, leadId, at, sourceEventId, event],
  );
}

export async function keepCorrection(tx: Tx, leadId: string, points: number, reason: string): Promise<void> {
  const id = tx.ids.next();
  await tx.rowsAffecting(
    'insert into score_events (tenant_id, id, lead_id, points, at, source_event_id, reason) values ($1, $2, $3, $4, $5, $2, $6)',
    [tx.tenantId, id, leadId, points, tx.now, reason],
  );
}
