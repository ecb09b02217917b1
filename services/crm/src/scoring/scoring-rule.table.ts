import { boolean, integer, json, oneOf, optional, text } from '@throughline/chassis/database/columns';
import type { Reader } from '@throughline/chassis/database/reader';
import { table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { defaultRules, validDaysDefault, type StoredScoringRule } from './scoring-rule.ts';

export const ScoringRuleTable = table<StoredScoringRule>({
  name: 'scoring_rules',
  permission: 'crm.scoring',
  columns: {
    name: text(),
    event: optional(oneOf()),
    whenJson: optional(json()),
    points: integer(),
    validDays: integer(),
    windowCap: optional(integer()),
    active: boolean(),
    defaultKey: optional(text()),
  },
});

/** The rules every firm begins with are made once, however many ask for them at once; what a firm deletes stays deleted. */
export async function ensureDefaultRules(tx: Tx): Promise<void> {
  const [made] = await tx.rows('select 1 from scoring_rules where default_key is not null limit 1');
  if (made) return;
  for (const { event, name, points, windowCap } of defaultRules) {
    await tx.rowsAffecting(
      `insert into scoring_rules (tenant_id, id, version, event_seq, created_at, updated_at, created_by, default_key, name, event, points, valid_days, window_cap, active)
       values ($1, $2, 1, 0, $3, $3, $4, $5, $6, $5, $7, $8, $9, true) on conflict (tenant_id, default_key) do nothing`,
      [tx.tenantId, tx.ids.next(), tx.now, tx.actorId, event, name, points, validDaysDefault, windowCap ?? null],
    );
  }
}

/** Rules on traits that are in force. */
export const traitRules = (tx: Reader): Promise<StoredScoringRule[]> => tx.select(ScoringRuleTable, 'active and when_json is not null', []);
