import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AuditServiceService,
  type ExportAuditRequest,
  type ListAuditEntriesRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/audit';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import type { PassportClaims } from '@throughline/chassis/security/passport';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import pg from 'pg';
import { firstBadPlace, genesis, type Link } from '../src/audit/chain.ts';
import { holds, type Checkpoint } from '../src/audit/checkpoint.ts';
import { identity } from '../src/service.ts';
import { eventsIn, rows } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [identity], startAt: '2026-03-01T09:00:00Z' });
});
afterAll(() => mesh.stop());

const hour = 3_600_000;
const everything: ListAuditEntriesRequest = {
  pageSize: 0,
  pageToken: '',
  q: '',
  actorId: '',
  action: '',
  resourceType: '',
  resourceId: '',
  outcome: [],
  ip: '',
  after: undefined,
  before: undefined,
  traceId: '',
  withTotal: false,
};
let firms = 0;

/** A firm of its own for each test, with some teams made in it. */
async function firmWithTeams(names: readonly string[], claims: Partial<PassportClaims> = {}) {
  firms += 1;
  const tenantId = `018f3a5e-7c1d-7a2b-9c3d-${String(firms).padStart(12, '0')}`;
  const as = (more: Partial<PassportClaims> = {}) => mesh.as({ tenantId, ...claims, ...more });
  const teams = [];
  for (const name of names)
    teams.push(await as()(TeamServiceService).createTeam({ name, parentId: undefined, leadIds: [], memberIds: [] }));
  await mesh.settle();
  return { tenantId, as, teams, audit: as()(AuditServiceService) };
}

/** Changes stored entries as nobody but a superuser with the triggers off can. */
async function tamper(sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: mesh.adminUrl, options: '-c search_path=identity -c session_replication_role=replica' });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

describe('the trail @row IDN-73', () => {
  test('shows a command with who, which record and what changed', async () => {
    const { audit, teams } = await firmWithTeams(['Advisory']);
    const { items } = await audit.listAuditEntries(everything);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      seq: 1,
      prevHash: '0'.repeat(64),
      actor: { kind: 'USER', id: person, name: 'Ada King' },
      action: 'identity.teams.create',
      resource: { service: 'identity', type: 'teams', id: teams[0]!.id, label: 'Advisory' },
      outcome: 'ALLOWED',
      ip: '127.0.0.1',
      userAgent: 'jest',
      changes: [{ field: 'name', before: null, after: 'Advisory' }],
    });
    expect(await audit.getAuditEntry({ seq: 1 })).toEqual(items[0]);
    await expect(audit.getAuditEntry({ seq: 2 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('counts per firm without a gap, and each firm sees its own', async () => {
    const one = await firmWithTeams(['A', 'B', 'C']);
    const other = await firmWithTeams(['D']);
    expect((await one.audit.listAuditEntries(everything)).items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect((await other.audit.listAuditEntries(everything)).items.map(({ resource }) => resource!.label)).toEqual(['D']);
  });

  test('takes in an entry once, however often it is shipped', async () => {
    const { tenantId, audit } = await firmWithTeams(['Once']);
    await tamper(
      `insert into outbox (id, tenant_id, stream, type, subject, sequence, envelope)
      select gen_random_uuid(), tenant_id, stream, type, subject, sequence, envelope from outbox_archive where stream = 'AUDIT' and tenant_id = $1`,
      [tenantId],
    );
    await mesh.settle();
    expect((await audit.listAuditEntries(everything)).items).toHaveLength(1);
  });

  test('takes in hundreds at a time', async () => {
    const { tenantId, audit } = await firmWithTeams(['First']);
    await tamper(
      `insert into outbox (id, tenant_id, stream, type, subject, sequence, envelope)
      select e.id, tenant_id, stream, type, subject, sequence, envelope || jsonb_build_object('id', e.id)
      from outbox_archive cross join lateral (select gen_random_uuid() as id from generate_series(1, 1200) where outbox_archive.id is not null) e
      where stream = 'AUDIT' and tenant_id = $1`,
      [tenantId],
    );
    await mesh.settle();
    expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: true, fromSeq: 1, toSeq: 1201, nextFromSeq: undefined });
  });
});

describe('queries @row IDN-75', () => {
  test('filter by actor, action, resource, outcome, address, time and text', async () => {
    const { as, teams, audit } = await firmWithTeams(['Advisory', 'Tax']);
    const bob = { actor: { kind: 'USER', id: otherFirm, name: 'Bob Stone' }, userId: otherFirm, ip: '203.0.113.9' } as const;
    mesh.clock.advance(hour);
    await as(bob)(TeamServiceService).deleteTeam({ id: teams[1]!.id });
    await mesh.settle();
    const seqs = async (filter: Partial<ListAuditEntriesRequest>) =>
      (await audit.listAuditEntries({ ...everything, ...filter })).items.map(({ seq }) => seq);
    expect(await seqs({ actorId: otherFirm })).toEqual([3]);
    expect(await seqs({ action: 'identity.teams.' })).toEqual([3, 2, 1]);
    expect(await seqs({ action: 'identity.teams.del' })).toEqual([3]);
    expect(await seqs({ action: 'identity_teams' })).toEqual([]);
    expect(await seqs({ resourceType: 'teams', resourceId: teams[1]!.id })).toEqual([3, 2]);
    expect(await seqs({ outcome: ['DENIED'] })).toEqual([]);
    expect(await seqs({ ip: '203.0.113.9' })).toEqual([3]);
    expect(await seqs({ after: mesh.clock.now() })).toEqual([3]);
    expect(await seqs({ before: mesh.clock.now() })).toEqual([2, 1]);
    expect(await seqs({ q: 'bob st' })).toEqual([3]);
    expect(await seqs({ q: 'advis' })).toEqual([1]);
  });

  test('page by page, and a token fits its own query only', async () => {
    const { audit } = await firmWithTeams(['A', 'B', 'C']);
    const first = await audit.listAuditEntries({ ...everything, pageSize: 2 });
    expect(first.items.map(({ seq }) => seq)).toEqual([3, 2]);
    const second = await audit.listAuditEntries({ ...everything, pageSize: 2, pageToken: first.nextPageToken! });
    expect([second.items.map(({ seq }) => seq), second.nextPageToken]).toEqual([[1], undefined]);
    await expect(audit.listAuditEntries({ ...everything, q: 'x', pageToken: first.nextPageToken! })).rejects.toMatchObject({
      code: 'page_token.invalid',
    });
  });

  test('need the permission, and a refusal is in the trail itself @row IDN-73', async () => {
    const { as } = await firmWithTeams([]);
    const blind = as({ permissions: [{ permission: 'identity.teams.*', reach: 'ALL' }] })(AuditServiceService);
    await expect(blind.listAuditEntries(everything)).rejects.toMatchObject({ code: 'permission.denied' });
    await mesh.settle();
    expect((await as()(AuditServiceService).listAuditEntries({ ...everything, outcome: ['DENIED'] })).items).toMatchObject([
      {
        action: 'identity.audit.list',
        reason: 'permission.denied',
        actor: { id: person },
        resource: { type: 'rpc', label: 'identity.audit.read' },
      },
    ]);
  });
});

describe('an export @row IDN-75', () => {
  const wanted = (more: Partial<ExportAuditRequest> = {}): ExportAuditRequest => {
    const { pageSize: _, pageToken: __, ...filter } = everything;
    return { ...filter, ...more };
  };
  const textOf = async (pieces: AsyncIterable<{ data: Uint8Array }>) => {
    let text = '';
    for await (const { data } of pieces) text += Buffer.from(data).toString();
    return text;
  };

  test('carries its own proof, which a stranger works out, and is itself in the trail', async () => {
    const { tenantId, audit } = await firmWithTeams(['Advisory', 'Tax']);
    await mesh.pass(hour);
    const lines = (await textOf(audit.exportAudit(wanted())))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never>);
    const { proof } = lines.pop() as unknown as {
      proof: { checkpoints: (Omit<Checkpoint, 'at'> & { at: string })[]; keys: { kid: string; kty: string; crv: string; x: string }[] };
    };
    expect(firstBadPlace(genesis, lines as unknown as Link[])).toBeUndefined();
    expect(lines).toHaveLength(2);
    const [checkpoint] = proof.checkpoints;
    expect(checkpoint).toMatchObject({ seq: 2, hash: (lines[1] as unknown as Link).hash });
    const keys = new Map(proof.keys.map((key) => [key.kid, key]));
    expect(holds(tenantId, { ...checkpoint!, at: new Date(checkpoint!.at) }, keys)).toBe(true);
    expect(holds(otherFirm, { ...checkpoint!, at: new Date(checkpoint!.at) }, keys)).toBe(false);

    await mesh.settle();
    const [latest] = (await audit.listAuditEntries(everything)).items;
    expect(latest).toMatchObject({
      action: 'identity.audit.export',
      actor: { id: person },
      ip: '127.0.0.1',
      resource: { label: 'NDJSON' },
    });
  });

  test('as JSON and as CSV that a spreadsheet does not run', async () => {
    const { audit } = await firmWithTeams(['=1+1, "really"']);
    const whole = JSON.parse(await textOf(audit.exportAudit(wanted({ format: 'JSON' })))) as { items: Link[]; proof: object };
    expect(whole.items).toHaveLength(1);
    expect(whole.proof).toMatchObject({ entries: 1, to: { seq: 1 } });
    const csv = await textOf(audit.exportAudit(wanted({ format: 'CSV', action: 'identity.teams' })));
    expect(csv.split('\r\n')[0]).toMatch(/^seq,prevHash,hash,at,actorKind/);
    expect(csv).toContain(`,"'=1+1, ""really""",ALLOWED`);
    expect(csv).toMatch(/\r\nproof,/);
  });
});

describe('the chain @row IDN-74', () => {
  test('holds, and names the first entry that was edited @row SEC-20', async () => {
    const { tenantId, audit } = await firmWithTeams(['A', 'B', 'C', 'D']);
    expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: true, fault: 'NONE', fromSeq: 1, toSeq: 4 });
    await tamper(`update audit_entries set entry = jsonb_set(entry, '{actor,name}', '"Nobody"') where tenant_id = $1 and seq = 3`, [
      tenantId,
    ]);
    expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: false, firstBadSeq: 3, fault: 'EDITED' });
    expect(await audit.verifyAudit({ fromSeq: 4 })).toMatchObject({ valid: true, fromSeq: 4 });
  });

  test('shows a removal and a cut end @row SEC-20', async () => {
    const removed = await firmWithTeams(['A', 'B', 'C']);
    await tamper('delete from audit_entries where tenant_id = $1 and seq = 2', [removed.tenantId]);
    expect(await removed.audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: false, firstBadSeq: 2, fault: 'MISSING' });
    const cut = await firmWithTeams(['A', 'B', 'C']);
    await tamper('delete from audit_entries where tenant_id = $1 and seq = 3', [cut.tenantId]);
    expect(await cut.audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: false, firstBadSeq: 3, fault: 'MISSING' });
  });

  test('is signed each hour; a head and end that were cut together still show, as does a forged checkpoint @row SEC-20', async () => {
    const { tenantId, audit } = await firmWithTeams(['A', 'B', 'C']);
    await mesh.pass(hour);
    const { items, keys } = await audit.listAuditCheckpoints({ pageSize: 0, beforeSeq: 0 });
    expect(items).toMatchObject([{ seq: 3, hash: (await audit.getAuditEntry({ seq: 3 })).hash }]);
    expect(keys.map(({ kid }) => kid)).toEqual([items[0]!.kid]);

    await tamper(`update audit_checkpoints set at = at + interval '1 second' where tenant_id = $1`, [tenantId]);
    expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: false, firstBadSeq: 3, fault: 'UNSIGNED' });
    await tamper(`update audit_checkpoints set at = at - interval '1 second' where tenant_id = $1`, [tenantId]);
    await tamper('delete from audit_entries where tenant_id = $1 and seq = 3', [tenantId]);
    await tamper(
      'update audit_heads set seq = 2, hash = (select hash from audit_entries where tenant_id = $1 and seq = 2) where tenant_id = $1',
      [tenantId],
    );
    expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: false, firstBadSeq: 3, fault: 'MISSING' });
  });

  test('is worked out each night, and a broken place is told once', async () => {
    const { tenantId } = await firmWithTeams(['A', 'B']);
    await tamper(`update audit_entries set entry = entry || '{"ip": "203.0.113.1"}' where tenant_id = $1 and seq = 1`, [tenantId]);
    await mesh.pass(24 * hour);
    await mesh.pass(24 * hour);
    const told = (await eventsIn(mesh, tenantId)).filter(({ type }) => type === 'identity.audit.chain_broken');
    expect(told.map(({ data }) => data)).toEqual([{ seq: 1, fault: 'EDITED' }]);
  });
});

describe('nobody changes the trail @row SEC-20', () => {
  test('neither the service nor the tables’ owner', async () => {
    const { tenantId } = await firmWithTeams(['A']);
    const client = new pg.Client({ connectionString: mesh.env['IDENTITY_DATABASE_URL'] });
    await client.connect();
    await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
    for (const table of ['audit_entries', 'audit_checkpoints', 'audit_entries_2026_03']) {
      for (const sql of [`update ${table} set hash = hash`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await client.end();

    const owner = new pg.Client({ connectionString: mesh.adminUrl, options: '-c search_path=identity' });
    await owner.connect();
    await owner.query('set role throughline_owner');
    for (const sql of [
      'update audit_entries set hash = hash',
      'delete from audit_entries',
      'truncate audit_entries',
      'truncate audit_entries_2026_03',
    ]) {
      await expect(owner.query(sql)).rejects.toThrow('the audit trail is never changed');
    }
    await owner.end();
  });
});

test('whole months go when their time is over, and a checkpoint keeps the rest provable @row IDN-76', async () => {
  const { tenantId, as, audit } = await firmWithTeams(['Old', 'Older']);
  mesh.clock.set('2026-05-10T09:00:00Z');
  await as()(TeamServiceService).createTeam({ name: 'Young', parentId: undefined, leadIds: [], memberIds: [] });
  await mesh.settle();
  mesh.clock.set('2033-04-30T12:00:00Z');
  await mesh.pass(72 * hour);
  const months = await rows<{ relname: string }>(
    mesh,
    `select relname from pg_class where relname like 'audit_entries_20__\\___' and relkind = 'r' order by 1`,
  );
  expect(months[0]!.relname).toBe('audit_entries_2026_05');
  const { items } = await audit.listAuditEntries({ ...everything, action: 'identity.teams' });
  expect(items.map(({ seq }) => seq)).toEqual([3]);
  expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: true, fromSeq: 3 });
  await tamper('delete from audit_checkpoints where tenant_id = $1 and seq = 2', [tenantId]);
  expect(await audit.verifyAudit({ fromSeq: 0 })).toMatchObject({ valid: false, firstBadSeq: 2, fault: 'MISSING' });
});
