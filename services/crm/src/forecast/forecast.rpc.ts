import type { ForecastServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { boardOf } from './board.queries.ts';
import { demandOf } from './demand.queries.ts';
import { forecastOf } from './forecast.queries.ts';
import { snapshotsOf } from './snapshot.queries.ts';
import { winLossOf } from './win-loss.queries.ts';

export const forecastRpc: Rpc<typeof ForecastServiceService> = {
  getBoard: query(boardOf),
  getForecast: query(forecastOf),
  listForecastSnapshots: query(snapshotsOf),
  getWinLoss: query(winLossOf),
  getDemand: query(({ tx }, request) => demandOf(tx, request, 'REACH')),
  getPipelineDemand: query(({ tx }, request) => demandOf(tx, request, 'TENANT')),
};
