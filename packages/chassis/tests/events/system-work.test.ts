import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemIds, isId } from '@throughline/chassis/ids';
import type { AuditTrail } from '@throughline/chassis/events/audit-consumer';
import { registry } from '@throughline/chassis/telemetry/metrics';
import { startTracing, span, inject, type Tracing } from '@throughline/chassis/telemetry/tracing';
import { causeless, systemActorId } from '@throughline/chassis/work';
import { openNotesMesh, writeNote, type MeshOptions, type NotesMesh } from './notes-mesh.ts';

let mesh: NotesMesh;
let tracing: Tracing;
let react: NonNullable<MeshOptions['react']>;
const firm = systemIds.next();

beforeEach(async () => {
  tracing = startTracing({ service: 'test', ratio: 1, endpoint: null });
  react = () => {};
  mesh = await openNotesMesh({ react: (context, event) => react(context, event) });
});
afterEach(async () => {
  await mesh.close();
  await tracing.stop();
});

const actor = (service: string) => ({ kind: 'SYSTEM', id: systemActorId(service), name: service });

describe('a reaction', () => {
  test("runs as its service's system actor in the event's firm, and knows what caused it", async () => {
    const { work } = await mesh.startNotes();
    const seen: unknown[] = [];
    react = ({ passport, tx }, event) =>
      void seen.push([
        passport.issuer,
        passport.actor,
        passport.tenantId,
        tx.tenantId,
        passport.causeId === event.id,
        event.actor,
        event.data,
      ]);
    await mesh.startMirror();
    await writeNote(work, firm, ['one']);
    await mesh.settle();
    expect(seen).toEqual([['mirror', actor('mirror'), firm, firm, true, actor('notes'), { title: 'one' }]]);
    expect(isId(systemActorId('mirror'))).toBe(true);
  });

  test('continues the trace of the change that made the event @row OPS-2, and is counted @row OPS-1', async () => {
    const { work } = await mesh.startNotes();
    await mesh.startMirror();
    const trace = await span('POST /notes', {}, async () => {
      await writeNote(work, firm, ['one']);
      return inject()!.split('-')[1];
    });
    await mesh.settle();
    expect(tracing.recent().find(({ name }) => name === 'consume notes.note.written')).toMatchObject({ traceId: trace });
    const metrics = await registry.metrics();
    expect(metrics).toMatch(/throughline_consumer_total\{service="mirror",name="notes.note.written",outcome="OK"\} [1-9]/);
    for (const level of [
      'throughline_outbox_depth{service="notes"} 0',
      'throughline_outbox_oldest_seconds{service="notes"} 0',
      'throughline_consumer_lag{service="mirror",consumer="notes"} 0',
      'throughline_dead_letters{service="mirror",state="PARKED"} 0',
    ])
      expect(metrics).toContain(level);
    expect(metrics).toMatch(/throughline_outbox_published_total\{service="notes"\} [1-9]/);
  });

  test('sees and touches only its own firm @row INV-7', async () => {
    const { work } = await mesh.startNotes();
    await mesh.startMirror();
    await Promise.all([firm, systemIds.next()].map((tenant) => writeNote(work, tenant, ['one'])));
    await mesh.settle();
    const count = (tenant: string) =>
      mesh.workOf('mirror').inTenant(tenant, { action: 'look', cause: causeless }, ({ tx }) => tx.rows('select * from effects'));
    expect((await count(firm)).length).toBe(1);
    expect((await mesh.effects()).length).toBe(2);
  });
});

test('audit entries reach the keeper of the trail, each once @row IDN-73', async () => {
  const { work } = await mesh.startNotes();
  const kept: unknown[] = [];
  const keep: AuditTrail = async ({ tx }, entries) => {
    for (const { action, actor, resource, changes } of entries)
      kept.push([tx.tenantId, action, actor.name, resource.type, resource.id, changes]);
  };
  await mesh.startMirror([], { auditTrail: keep });
  const id = await writeNote(work, firm, ['one', 'two']);
  await mesh.settle();
  const change = (before: string | null, after: string) => [firm, 'notes.write', 'notes', 'notes', id, [{ field: 'title', before, after }]];
  expect(kept).toEqual([change(null, 'one'), change('one', 'two')]);
});

test('work that fails leaves nothing behind', async () => {
  const work = mesh.workOf('mirror');
  const failing = work.inTenant(firm, { action: 'fail', cause: causeless }, async ({ tx }) => {
    await tx.rows(`insert into inbox (consumer, event_id, tenant_id) values ('notes', $1, $2)`, [firm, firm]);
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect(await mesh.figure('select count(*) from mirror.inbox')).toBe(0);
});

test('work that lost a race is done again as a whole', async () => {
  const work = mesh.workOf('mirror');
  let tries = 0;
  const racing = (first: string, second: string) =>
    work.inTenant(firm, { action: 'race', cause: causeless }, async ({ tx }) => {
      tries += 1;
      await tx.rows('select pg_advisory_xact_lock(hashtext($1))', [first]);
      await tx.rows('select pg_sleep(0.05)');
      await tx.rows('select pg_advisory_xact_lock(hashtext($1))', [second]);
    });
  await Promise.all([racing('a', 'b'), racing('b', 'a')]);
  expect(tries).toBe(3);
});
