// A firm's first look at its pipelines brings the default one and the usual reasons: reading changes nothing else, so it is
// done beside the query at hand, in the house's own name.
import type { Reader } from '@throughline/chassis/database/reader';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { ownOf } from '../own.ts';
import { equipFirm } from './pipeline.commands.ts';

export async function equippedReader(context: QueryContext): Promise<Reader> {
  const [present] = await context.tx.rows('select 1 from pipelines where is_default and deleted_at is null');
  if (!present) await ownOf(context).inTenant(context.passport.tenantId ?? '', ({ tx }) => equipFirm(tx));
  return context.tx;
}
