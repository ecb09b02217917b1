import type { PreviewScoringRuleRequest, ScoringPreview } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Reader } from '@throughline/chassis/database/reader';
import type { FieldKinds } from '../conditions/condition.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { preview, rulesWith } from './preview.ts';
import { scoringGround } from './score.commands.ts';
import { scoreEventsOf } from './score.queries.ts';
import { ScoringRuleTable } from './scoring-rule.table.ts';

const leadsMax = 1_000;

export async function previewed(tx: Reader, request: PreviewScoringRuleRequest, own: FieldKinds, now: Date): Promise<ScoringPreview> {
  if (request.ruleId !== undefined) await tx.get(ScoringRuleTable, request.ruleId);
  const ground = await scoringGround(tx);
  const wanted = rulesWith(ground.rules, request, own);
  const leads = await tx.select(LeadTable, `status not in ('CONVERTED', 'DISQUALIFIED')`, [], {
    within: 'REACH',
    tail: `order by leads.updated_at desc, leads.id desc limit ${leadsMax}`,
  });
  const events = await scoreEventsOf(
    tx,
    'LEAD',
    leads.map(({ id }) => id),
  );
  return preview(leads, events, ground, wanted, now);
}
