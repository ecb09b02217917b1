// What every service answers about its records (proto/throughline/chassis), from its tables and the figures it declares.
import { RecordServiceService } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import type { Noun, Table } from '../database/table.ts';
import { malformed } from '../errors.ts';
import { query, serve, stream, type Served } from '../rpc/handler.ts';
import { authorizeRecord } from './authorize.ts';
import { listChanges } from './changes.ts';
import { readMetric, type Metrics } from './metrics.ts';
import { replayEvents } from './replay.ts';
import { search } from './search.ts';

export function chassisRpc(all: readonly Table<Noun>[], metrics: Metrics): Served[] {
  const tables = all.filter((table) => table.belongsTo !== 'PERSON');
  const byType = new Map(tables.map((table) => [table.name, table]));
  const byEntity = new Map(tables.filter((table) => table.entity).map((table) => [table.entity, table]));
  const feedOf = (entity: string) => {
    const table = byEntity.get(entity);
    if (!table) throw malformed('sync.entity_unknown', `There is no feed of ${entity} here.`);
    return table;
  };
  return serve(RecordServiceService, {
    search: query(({ tx }, request) => search(tx, tables, request)),
    listChanges: query(({ tx, clock }, request) => listChanges(tx, feedOf(request.entity), request, clock.now())),
    authorizeRecord: query(({ tx }, request) => authorizeRecord(tx, byType.get(request.type), request)),
    readMetric: query((context, request) => readMetric(context, metrics, request)),
    replayEvents: stream(({ reading, passport }, request) =>
      replayEvents((sql, values) => reading((tx) => tx.rows(sql, values)), passport.tenantId, request),
    ),
  });
}
