import type {
  AssessmentOutcome,
  GetQualificationStatsRequest,
  QualificationStats,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import type { DisqualificationReason } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Reader } from '@throughline/chassis/database/reader';

export async function wasUsed(tx: Reader, gateId: string): Promise<boolean> {
  const found = await tx.rows('select 1 from assessments where gate_id = $1 limit 1', [gateId]);
  return found.length > 0;
}

const within = `deleted_at is null and ($1::timestamptz is null or created_at >= $1) and ($2::timestamptz is null or created_at <= $2)
  and ($3::uuid is null or gate_id = $3)`;

export async function qualificationStats(
  tx: Reader,
  { createdAfter, createdBefore, gateId }: GetQualificationStatsRequest,
): Promise<QualificationStats> {
  const values = [createdAfter ?? null, createdBefore ?? null, gateId || null];
  const outcomes = await tx.rows<{ outcome: AssessmentOutcome; count: number }>(
    `select outcome, count(*)::int as count from assessments where ${within} group by outcome order by count desc, outcome`,
    values,
  );
  const reasons = await tx.rows<{ fault: DisqualificationReason; count: number }>(
    `select fired ->> 'reasonCode' as fault, count(*)::int as count
     from assessments, jsonb_array_elements(fired_rules) fired
     where ${within} and fired ->> 'kind' = 'BAD_FIT' group by fault order by count desc, fault`,
    values,
  );
  return { outcomes, reasons: reasons.map(({ fault, count }) => ({ reasonCode: fault, count })) };
}
