// Who may do what in the database. throughline_owner owns every schema and table and nobody logs in as it; a service's
// role logs in, uses its own schema and gets from the SQL files just the privileges they grant. It owns nothing (SEC-2).
import pg from 'pg';
import { scramVerifier } from './scram.ts';

export const ownerRole = 'throughline_owner';

// Operators and index classes the services' SQL uses. The schema holds functions only, never a row.
const extensions = ['pg_trgm', 'btree_gin', 'btree_gist', 'unaccent'];

const { escapeIdentifier: identifier, escapeLiteral: literal } = pg;

/** What the database needs once for all services. Safe to run again. */
export const foundationSql = `
${createRole(ownerRole, 'nologin')}
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant ${ownerRole} to %I with set true, inherit true', current_user); end if;
  execute format('revoke all on database %I from public', current_database());
end $$;
revoke all on schema public from public;
create schema if not exists extensions;
grant usage on schema extensions to ${ownerRole};
${extensions.map((extension) => `create extension if not exists ${extension} schema extensions;`).join('\n')}
`;

/** A service's schema and role, with its password and its limits. Safe to run again. */
export function serviceRoleSql(service: string, password: string): string {
  const name = identifier(service);
  return `
${createRole(service, 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication')}
alter role ${name} with login password ${literal(scramVerifier(service, password))};
alter role ${name} set search_path = ${name};
alter role ${name} set statement_timeout = '10s';
alter role ${name} set idle_in_transaction_session_timeout = '15s';
do $$ begin execute format('grant connect on database %I to ${name}', current_database()); end $$;
create schema if not exists ${name} authorization ${ownerRole};
grant usage on schema ${name}, extensions to ${name};
create table if not exists ${name}.schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now());
alter table ${name}.schema_migrations owner to ${ownerRole};
`;
}

// Roles belong to the whole server: a migrator of another database may make the same one at the same moment.
function createRole(role: string, attributes: string): string {
  return `do $$ begin create role ${identifier(role)} ${attributes}; exception when duplicate_object or unique_violation then null; end $$;`;
}

/** Why a role that already existed cannot serve: an attribute or a membership that would let it past its bounds. */
export const excessivePowersSql = `
select 1 from pg_roles r
where rolname = $1
  and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or exists (select 1 from pg_auth_members where member = r.oid))`;
