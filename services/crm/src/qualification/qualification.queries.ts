import type {
  GetQualificationStatsRequest,
  OutcomeCount,
  QualificationStats,
  ReasonCount,
  RuleCount,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { visible } from '../accounts/visible.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { AssessmentTable } from './assessment.table.ts';

export async function wasUsed(tx: Reader, gateId: string): Promise<boolean> {
  const found = await tx.rows('select 1 from assessments where gate_id = $1 limit 1', [gateId]);
  return found.length > 0;
}

const rulesMax = 200;

/** Each of what the caller reaches. */
export async function qualificationStats(tx: Reader, request: GetQualificationStatsRequest): Promise<QualificationStats> {
  const values: unknown[] = [request.createdAfter ?? null, request.createdBefore ?? null, request.gateId || null];
  const within = [
    'deleted_at is null',
    created,
    '($3::uuid is null or gate_id = $3)',
    ...reachConditions(AssessmentTable, tx, values),
  ].join(' and ');
  const outcomes = await tx.rows<OutcomeCount>(
    `select outcome, count(*)::int as count from assessments where ${within} group by outcome order by count desc, outcome`,
    values,
  );
  const rules = await tx.rows<{ [Name in keyof RuleCount]: RuleCount[Name] | null }>(
    `select gate_id as "gateId", gate_version as "gateVersion", (fired ->> 'priority')::int as priority, fired ->> 'kind' as kind,
       fired ->> 'reasonCode' as "reasonCode", count(*)::int as count
     from assessments, jsonb_array_elements(fired_rules) fired where ${within}
     group by 1, 2, 3, 4, 5 order by count desc, 1, 2, 3, 4, 5 limit ${rulesMax}`,
    values,
  );
  return {
    outcomes,
    reasons: await badFits(tx, within, values),
    rules: rules.map((rule) => ({ ...(rule as RuleCount), reasonCode: rule.reasonCode ?? undefined })),
    disqualified: await disqualifiedLeads(tx, request),
  };
}

const created = `($1::timestamptz is null or created_at >= $1) and ($2::timestamptz is null or created_at <= $2)`;

const badFits = (tx: Reader, within: string, values: readonly unknown[]): Promise<ReasonCount[]> =>
  tx.rows<ReasonCount>(
    `select fired ->> 'reasonCode' as "reasonCode", count(*)::int as count from assessments, jsonb_array_elements(fired_rules) fired
     where ${within} and fired ->> 'kind' = 'BAD_FIT' group by 1 order by count desc, 1`,
    values,
  );

/** Where the caller reads no leads there are none. */
async function disqualifiedLeads(tx: Reader, { createdAfter, createdBefore }: GetQualificationStatsRequest): Promise<ReasonCount[]> {
  const values: unknown[] = [createdAfter ?? null, createdBefore ?? null];
  const conditions = [`status = 'DISQUALIFIED'`, created, visible(tx, LeadTable, values)];
  return tx.rows<ReasonCount>(
    `select disqualification ->> 'reasonCode' as "reasonCode", count(*)::int as count from leads where ${conditions.join(' and ')}
     group by 1 order by count desc, 1`,
    values,
  );
}
