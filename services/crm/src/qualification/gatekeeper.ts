// Nobody goes round a gate (CRM-36): whoever brings a subject to a point calls this in the transaction that lets it pass, be
// it a person, a key, an import or an automation.
import type {
  AssessmentOutcome,
  CheckQualificationResponse,
  GatePoint,
  Subject,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import { checked, type GateStanding } from './standing.ts';

interface Row {
  gate_id: string;
  gate_name: string;
  assessment_id: string | null;
  outcome: AssessmentOutcome | null;
  expires_at: Date | null;
}

// The assessments of a lead count for the company it became. A client with a contract in force is known well enough, unless the
// gate wants to see it again; so is a lead that comes of one.
const standingsSql = `select g.id as gate_id, g.name as gate_name, a.id as assessment_id, a.outcome, a.expires_at
  from gates g left join lateral (
    select id, outcome, expires_at from assessments
    where gate_id = g.id and deleted_at is null and case when $2 = 'LEAD' then subject_id = $3 else company_id = $3 end
    order by created_at desc, id desc limit 1
  ) a on true
  where g.status = 'ACTIVE' and g.deleted_at is null and $1 = any (g.enforce_on)
    and (g.repeat_clients or not exists (
      select from contracts where company_id = $4 and status = 'ACTIVE' and deleted_at is null))
  order by g.created_at, g.id`;

/**
 * 422 `qualification.required`, `.review_pending`, `.failed` or `.expired`, of the first gate that does not let it pass. `companyId`:
 * the company that a lead comes of, where the firm has it.
 */
export async function requireQualified(tx: Tx, point: GatePoint, subject: Subject, companyId?: string): Promise<void> {
  const { items } = await qualificationOf(tx, point, subject, tx.now, companyId);
  const [first] = items;
  if (first) throw rule(first.code, `${said[first.code]}: ${first.gateName}.`, { point, gates: items });
}

const said: Readonly<Record<string, string>> = {
  'qualification.required': 'This gate has to assess it first',
  'qualification.review_pending': 'The review that this gate asked for is not decided yet',
  'qualification.failed': 'This gate found it unfit, and nobody waived that',
  'qualification.expired': 'What this gate found is out of date: it has to assess it again',
};

export async function qualificationOf(
  tx: Reader,
  point: GatePoint,
  { kind, id }: Subject,
  now: Date,
  companyId = kind === 'COMPANY' ? id : undefined,
): Promise<CheckQualificationResponse> {
  const rows = await tx.rows<Row>(standingsSql, [point, kind, id, companyId ?? null]);
  return checked(rows.map(standing), now);
}

const standing = (row: Row): GateStanding => ({
  gateId: row.gate_id,
  gateName: row.gate_name,
  assessmentId: row.assessment_id ?? undefined,
  outcome: row.outcome ?? undefined,
  expiresAt: row.expires_at ?? undefined,
});
