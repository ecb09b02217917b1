import type { WarmPathServiceService } from '@throughline/contracts/gen/throughline/crm/v1/warm_paths';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { warmPathsTo } from './warm-path.queries.ts';

export const warmPathRpc: Rpc<typeof WarmPathServiceService> = {
  getWarmPaths: query(warmPathsTo),
};
