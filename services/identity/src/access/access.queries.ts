// The reads of a decision, each by index: the credential before any firm is known, the caller's standing in the firm, and
// for a member limited to some clients their list.
import type { Reader } from '@throughline/chassis/database/reader';
import type { FlagState } from '../features/feature.ts';
import type { StoredKey } from '../keys/admission.ts';
import { monthOf } from '../usage/day.ts';
import type { Standing } from './access.ts';
import type { SessionRow } from './caller.ts';

const sessionSql = `select name, person_status as "personStatus", status, ends_at as "endsAt", amr, auth_time as "authTime", tenant_id as "tenantId"
  from access_of_session($1, $2, nullif($3, '')::uuid)`;

export async function sessionRow(
  tx: Reader,
  given: { sessionId: string; userId: string; tenantId: string },
): Promise<SessionRow | undefined> {
  const [row] = await tx.rows<SessionRow>(sessionSql, [given.sessionId, given.userId, given.tenantId]);
  return row;
}

const keySql = `select k.tenant_id as "tenantId", k.id, k.name, k.hash, k.previous_hash as "previousHash", k.previous_valid_until as "previousValidUntil",
    k.status, k.expires_at as "expiresAt", k.environment, k.scopes, k.limits, k.ip_allowlist as "ipAllowlist", k.user_id as "userId",
    case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'status', a.status, 'roleIds', to_jsonb(a.role_ids)) end as account
  from api_keys k left join service_accounts a on a.id = k.service_account_id and a.deleted_at is null
  where k.id = $1 and k.status = 'ACTIVE' and k.expires_at > $2 and k.deleted_at is null`;

/** A key that has been let in before, by its id and within its firm. */
export async function keyRow(tx: Reader, keyId: string, now: Date): Promise<StoredKey | undefined> {
  const [row] = await tx.rows<StoredKey>(keySql, [keyId, now]);
  return row;
}

// `me` is the person, $2 the roles of a machine. A lead reaches the teams below: they hang at most five deep. Calls are counted
// only where the plan refuses what is beyond its quota.
const standingSql = `with recursive me as (
    select status, role_ids, client_scope, starts_on, ends_on from memberships where id = $1 and deleted_at is null
  ), own_roles as (
    select id, includes, entries from roles
    where deleted_at is null and (id = any ($2::uuid[]) or id = any (array(select unnest(role_ids) from me)))
    union
    select r.id, r.includes, r.entries from roles r join own_roles o on r.id = any (o.includes) where r.deleted_at is null
  ), reached as (
    select id, member_ids, $1 = any (lead_ids) as leads, 0 as level from teams where member_ids @> array[$1::uuid] and deleted_at is null
    union all
    select t.id, t.member_ids, true, r.level + 1 from teams t join reached r on t.parent_id = r.id
    where r.leads and r.level < 5 and t.deleted_at is null
  )
  select t.id as "tenantId", t.status as "tenantStatus", t.environment, t.locale ->> 'timeZone' as "timeZone", t.cors_origins as "corsOrigins",
    coalesce(p.tier, 'BASIC') as tier, coalesce(p.quotas, '{}') as quotas, coalesce(p.quota_mode, 'SOFT') as "quotaMode",
    case when p.quota_mode = 'HARD' then (select sum(amount) from usage_days where counter = 'API_CALLS' and day >= $4) end::bigint as "callsThisMonth",
    coalesce((select jsonb_agg(jsonb_build_object('key', key, 'value', value, 'until', until)) from features where deleted_at is null), '[]') as flags,
    (select jsonb_build_object('status', status, 'roleIds', to_jsonb(role_ids), 'clientScope', client_scope, 'startsOn', starts_on, 'endsOn', ends_on) from me) as member,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'includes', to_jsonb(includes), 'entries', entries)) from own_roles), '[]') as "customRoles",
    array(select id from reached where level = 0) as "teamIds",
    array(select distinct unnest(member_ids) from reached) as "teamUserIds"
  from tenants t left join plans p on p.id = t.id where t.id = $3`;

type StandingRow = Omit<Standing, 'flags' | 'member' | 'callsThisMonth'> & {
  flags: (Omit<FlagState, 'until'> & { until: string | null })[];
  member: Standing['member'] | null;
  callsThisMonth: number | null;
};

export async function standingOf(
  tx: Reader,
  now: Date,
  userId: string | null,
  machineRoleIds: readonly string[] = [],
): Promise<Standing | undefined> {
  const [row] = await tx.rows<StandingRow>(standingSql, [userId, machineRoleIds, tx.tenantId, monthOf(now).firstDay]);
  if (!row) return undefined;
  const flags = row.flags.map(({ until, ...flag }) => ({ ...flag, until: until ? new Date(until) : undefined }));
  return { ...row, flags, member: row.member ?? undefined, callsThisMonth: row.callsThisMonth ?? 0 };
}
