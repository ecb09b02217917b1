// Who holds which grants, and who is behind a subject.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { holds } from '@throughline/chassis/security/access';
import { includesLevel, type GrantedRecords } from '@throughline/chassis/security/granted';
import type { GrantResource, GrantSubject } from '@throughline/contracts/gen/throughline/identity/v1/grants';
import { readRoleBook } from '../roles/role.queries.ts';
import { end, type Grant, type Level } from './grant.ts';
import { GrantTable } from './grant.table.ts';

/** Whom a caller is for grants: a person or a machine, their teams, their roles. */
export interface Bearer {
  userId: string | null;
  machineId?: string | undefined;
  teamIds: readonly string[];
  roleIds: readonly string[];
}

const levelsSql = `select level from grants
  where service = $1 and type = $2 and record_id = $3 and deleted_at is null and (expires_at is null or expires_at > $4)
    and ((subject_kind = 'USER' and subject_id = $5) or (subject_kind = 'TEAM' and subject_id = any ($6)) or (subject_kind = 'ROLE' and subject_id = any ($7)))`;

/** Whether a grant gives them this level on the record. */
export async function isGranted(tx: Reader, record: GrantResource, wanted: Level, bearer: Bearer, now: Date): Promise<boolean> {
  const { userId, teamIds, roleIds } = bearer;
  const found = await tx.rows<{ level: Level }>(levelsSql, [record.service, record.type, record.id, now, userId, teamIds, roleIds]);
  return found.some(({ level }) => includesLevel(level, wanted));
}

export interface Given {
  granted: (Omit<GrantedRecords, 'ids'> & { ids: string[] })[];
  /** When the first of them ends. */
  until: Date | undefined;
}

// Who was given more than this keeps the latest of it: a passport has to hold it.
const givenMax = 5_000;
const givenSql = `select service || '.' || type as resource, level, array_agg(record_id order by record_id) as ids, min(expires_at) as "endsAt"
  from (
    select service, type, level, record_id, expires_at from grants
    where deleted_at is null and (expires_at is null or expires_at > $1)
      and ((subject_kind = 'USER' and subject_id = $2) or (subject_kind = 'SERVICE_ACCOUNT' and subject_id = $3)
        or (subject_kind = 'TEAM' and subject_id = any ($4)) or (subject_kind = 'ROLE' and subject_id = any ($5)))
    order by created_at desc limit ${givenMax}
  ) as given group by service, type, level order by resource, level`;

/** All that grants open to a caller. */
export async function givenTo(tx: Reader, { userId, machineId, teamIds, roleIds }: Bearer, now: Date): Promise<Given> {
  const rows = await tx.rows<Given['granted'][number] & { endsAt: Date | null }>(givenSql, [
    now,
    userId,
    machineId ?? null,
    teamIds,
    roleIds,
  ]);
  const ends = rows.flatMap(({ endsAt }) => (endsAt ? [endsAt.getTime()] : []));
  return {
    granted: rows.map(({ resource, level, ids }) => ({ resource, level, ids })),
    until: ends.length > 0 ? new Date(Math.min(...ends)) : undefined,
  };
}

/** Who may write every record of a kind manages each; others need a grant that says so. */
export async function mayManage(tx: Tx, record: GrantResource): Promise<boolean> {
  const { passport } = tx;
  if (holds(passport, `${record.service}.${record.type}.write`) === 'ALL') return true;
  const { userId, teamIds } = passport;
  const [member] = await tx.rows<{ roleIds: string[] }>(
    `select role_ids as "roleIds" from memberships where id = $1 and status = 'ACTIVE'`,
    [userId],
  );
  return isGranted(tx, record, 'MANAGE', { userId, teamIds, roleIds: member?.roleIds ?? [] }, tx.now);
}

// Guests of the portal have their own table once there is a portal; until then no grant names one.
const subjectSql: Record<Exclude<GrantSubject['kind'], 'ROLE'>, string> = {
  USER: `select 1 from memberships where id = $1 and status <> 'ENDED' and deleted_at is null`,
  TEAM: 'select 1 from teams where id = $1 and deleted_at is null',
  SERVICE_ACCOUNT: 'select 1 from service_accounts where id = $1 and deleted_at is null',
  PRINCIPAL: 'select 1 where false and $1::uuid is not null',
};

export async function isSubject(tx: Reader, { kind, id }: GrantSubject): Promise<boolean> {
  if (kind === 'ROLE') return (await readRoleBook(tx)).has(id);
  return (await tx.rows(subjectSql[kind], [id])).length > 0;
}

/** Takes back all that a subject was given: it is no more, or shut out. */
export async function endGrantsOf(tx: Tx, { kind, id }: GrantSubject): Promise<void> {
  const grants = await tx.select(GrantTable, 'subject_kind = $1 and subject_id = $2', [kind, id], {
    tail: 'order by grants.id for no key update',
  });
  for (const grant of grants) await tx.remove(grant, end(grant));
}

interface ChangedGrant {
  grant: Grant;
  revoked: boolean;
}

/** Grants of a service's records in the order of their change; with `since` those that ended meanwhile too. */
export async function grantsChanged(
  tx: Reader,
  given: { service: string; type: string; since: Date | undefined; after: { at: string; id: string } | undefined; rowsMax: number },
): Promise<ChangedGrant[]> {
  const values: unknown[] = [
    given.service,
    given.type,
    given.since ?? null,
    given.after?.at ?? null,
    given.after?.id ?? null,
    given.rowsMax,
  ];
  const sql = `select ${GrantTable.selectList}, grants.deleted_at is not null from grants
    where service = $1 and ($2 = '' or type = $2)
      and (case when $3::timestamptz is null then deleted_at is null else updated_at >= $3 end)
      and ($4::timestamptz is null or (updated_at, id) > ($4, $5::uuid))
    order by updated_at, id limit $6`;
  const rows = await tx.session.arrays(sql, values);
  return rows.map((row) => ({ grant: GrantTable.read(row), revoked: row.at(-1) as boolean }));
}
