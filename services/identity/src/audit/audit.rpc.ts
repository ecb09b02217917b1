import type { AuditServiceService, ExportAuditRequest } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import { malformed, notFound } from '@throughline/chassis/errors';
import { query, stream, type QueryContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { ownOf } from '../own.ts';
import { checkpointsBetween, evidenceKeys, latestCheckpoints } from './checkpoint.queries.ts';
import { shown, type StoredEntry } from './entry.ts';
import { countEntries, entriesAfter, entriesPage, entryAt, type Filter, totalOf } from './entry.queries.ts';
import { writerOf } from './export.ts';
import { verifyEntriesMax, verifyTrail } from './verification.ts';

const exportEntriesMax = 1_000_000;
const exportStepEntries = 500;
const checkpointsShown = 50;

export const auditRpc: Rpc<typeof AuditServiceService> = {
  listAuditEntries: query(async ({ tx, clock }, request) => {
    const now = clock.now();
    const { items, nextPageToken } = await entriesPage(tx, request, now);
    return { items: items.map(shown), nextPageToken, totalSize: request.withTotal ? await totalOf(tx, request, now) : undefined };
  }),

  getAuditEntry: query(async ({ tx }, { seq }) => {
    const entry = await entryAt(tx, seq);
    if (!entry) throw notFound();
    return shown(entry);
  }),

  exportAudit: stream(async function* (context, request) {
    await refuseTooMany(context, request);
    await recordExport(context, request);
    let mediaType = writerOf(request.format).mediaType;
    for await (const text of exported(context, request)) {
      yield { data: Buffer.from(text), mediaType };
      mediaType = '';
    }
  }),

  verifyAudit: query(async ({ tx }, { fromSeq }) => {
    const { bad, complete, toSeq, ...rest } = await verifyTrail(tx, fromSeq || undefined, verifyEntriesMax);
    return {
      valid: !bad,
      firstBadSeq: bad?.seq,
      fault: bad?.fault ?? 'NONE',
      ...rest,
      toSeq,
      nextFromSeq: complete ? undefined : toSeq + 1,
    };
  }),

  listAuditCheckpoints: query(async ({ tx }, { beforeSeq, pageSize }) => {
    const items = await latestCheckpoints(tx, beforeSeq || undefined, pageSize || checkpointsShown);
    return {
      items,
      keys: [
        ...(
          await evidenceKeys(
            tx,
            items.map(({ kid }) => kid),
          )
        ).values(),
      ],
    };
  }),

  queryAudit: query(async ({ tx, clock }, request) => {
    const { items, nextPageToken } = await entriesPage(tx, request, clock.now());
    return { items: items.map(shown), nextPageToken };
  }),
};

async function refuseTooMany({ tx, clock }: QueryContext, filter: Filter) {
  const entries = await countEntries(tx, filter, exportEntriesMax + 1, clock.now());
  if (entries > exportEntriesMax)
    throw malformed('limit.exceeded', `An export holds ${exportEntriesMax} entries at most: name a shorter time.`);
}

/** Taking the trail out of the house is itself in the trail, by whom and how much of it. */
async function recordExport({ own, passport }: QueryContext, { format, ...filter }: ExportAuditRequest) {
  const { actor, ip, userAgent, sessionId, breakGlassId } = passport;
  const named = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined && String(value) !== ''),
  );
  await ownOf({ own }).inTenant(passport.tenantId!, async ({ tx }) =>
    tx.audit({
      action: 'identity.audit.export',
      resource: { service: 'identity', type: 'audit', id: '', label: format ?? 'NDJSON' },
      reason: JSON.stringify(named),
      actor,
      ip,
      userAgent,
      sessionId,
      breakGlassId,
    }),
  );
}

async function* exported({ tx, clock }: QueryContext, { format, ...filter }: ExportAuditRequest): AsyncGenerator<string> {
  const writer = writerOf(format);
  const now = clock.now();
  let [first, last]: StoredEntry[] = [];
  let index = 0;
  yield writer.begin;
  for (let step = await entriesAfter(tx, filter, 0, exportStepEntries, now); step.length > 0;) {
    first ??= step[0];
    last = step.at(-1)!;
    yield step.map((entry) => writer.piece(entry, index++)).join('');
    step =
      step.length < exportStepEntries || index >= exportEntriesMax ? [] : await entriesAfter(tx, filter, last.seq, exportStepEntries, now);
  }
  const checkpoints = first && last ? await checkpointsBetween(tx, first.seq, last.seq) : [];
  const keys = await evidenceKeys(tx, [...new Set(checkpoints.map(({ kid }) => kid))]);
  const from = first && { seq: first.seq, prevHash: first.prevHash };
  yield writer.end({
    tenantId: tx.tenantId,
    from,
    to: last && { seq: last.seq, hash: last.hash },
    entries: index,
    checkpoints,
    keys: [...keys.values()],
  });
}
