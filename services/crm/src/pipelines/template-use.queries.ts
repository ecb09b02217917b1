// Templates that stages send or quote by stay as long as they do.
import type { Reader } from '@throughline/chassis/database/reader';
import { conflict } from '@throughline/chassis/errors';

/** 409 where a stage's step names the template; `code`: template.in_use, quote_template.in_use. */
export async function refuseUsedByStages(tx: Reader, templateId: string, code: 'template.in_use' | 'quote_template.in_use'): Promise<void> {
  const [use] = await tx.rows<{ name: string }>(
    'select name from pipeline_stages where automations @> $1::jsonb and deleted_at is null order by id limit 1',
    [JSON.stringify([{ params: { templateId } }])],
  );
  if (use) throw conflict(code, `The stage ${use.name} uses this template.`);
}
