import type { FeatureServiceService } from '@throughline/contracts/gen/throughline/identity/v1/features';
import type { Clock } from '@throughline/chassis/clock';
import { containsText, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';
import type { CheckFeatureRequest } from '@throughline/contracts/gen/throughline/identity/v1/features';
import { ownOf } from '../own.ts';
import { change, decide, set, takeAway } from './feature.ts';
import { countFlags, featureMap, flagOf, flagsMax, groundOf } from './feature.queries.ts';
import { FeatureTable } from './feature.table.ts';

interface Context {
  tx: Reader;
  clock: Clock;
  own: unknown;
}

const ground = ({ tx, clock, own }: Context) => groundOf(tx, { now: clock.now(), featuresOff: ownOf({ own }).config.featuresOff });

const check = async (context: Context, { key, subject }: CheckFeatureRequest) =>
  decide(key, await flagOf(context.tx, key), await ground(context), subject);

export const featureRpc: Rpc<typeof FeatureServiceService> = {
  listFeatures: query(({ tx }, request) =>
    page(tx, FeatureTable, request, { orderBy: { key: { sql: 'key', type: 'text' } }, defaultOrder: 'key', text: containsText('key') }),
  ),

  getFeature: query(({ tx }, { id }) => tx.get(FeatureTable, id)),

  createFeature: command(async (context, request) => {
    const { tx } = context;
    if ((await countFlags(tx)) >= flagsMax)
      throw refusal([{ field: 'key', code: 'limit', message: `a firm has at most ${flagsMax} flags` }]);
    return tx.create(FeatureTable, set(tx.ids.next(), request, await ground(context)));
  }),

  updateFeature: command(async (context, request) => {
    const flag = await context.tx.get(FeatureTable, request.id);
    return context.tx.apply(flag, change(flag, namedFields(request), await ground(context)));
  }),

  deleteFeature: command(async (context, { id }) => {
    const flag = await context.tx.get(FeatureTable, id);
    await context.tx.remove(flag, takeAway(flag, await ground(context)));
    return {};
  }),

  explainFeature: query(check),
  checkFeature: query(check),
  getFeatures: query(async (context) => featureMap(context.tx, await ground(context))),
};
