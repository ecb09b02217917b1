-- Work that happens later, as people see it at /jobs (docs/decisions/0006). A job is RUNNING from its claim to the commit
-- of its effect; its row stays locked while its transaction runs, so a claim passes by work that is alive, however long it
-- takes, and finds work whose process died as soon as the lease is over.
create table jobs (
  id uuid not null,
  tenant_id uuid not null,
  kind text not null,
  key text not null,
  payload jsonb not null,
  state text not null check (state in ('SCHEDULED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  run_at timestamptz not null,
  -- Grows with every claim, so it also says whose claim is the valid one.
  attempts int not null default 0,
  last_error text not null default '',
  cause jsonb not null default '{}',
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, id)
);
-- The once-key binds waiting work only: what is asked for while a job runs has not been seen by it, and must follow it.
create unique index jobs_once on jobs (tenant_id, kind, key) where state = 'SCHEDULED';
create index jobs_due on jobs (run_at, id) where state = 'SCHEDULED';
create index jobs_due_by_tenant on jobs (tenant_id, run_at, id) where state = 'SCHEDULED';
create index jobs_running on jobs (tenant_id, kind, key) where state = 'RUNNING';
create index jobs_list on jobs (tenant_id, run_at desc, id desc);
create index jobs_finished on jobs (finished_at) where finished_at is not null;
select protect_tenant_table('jobs');
select open_to_owner('jobs');

-- Keeps a job unless one of its kind and key waits already. That one's row is then locked to the end of the transaction:
-- it cannot start before what it was asked for again is there to be seen.
create function schedule_job(id uuid, tenant_id uuid, kind text, key text, payload jsonb, at timestamptz, cause jsonb, written_at timestamptz default now())
returns uuid language sql
as $$
  insert into jobs (id, tenant_id, kind, key, payload, state, run_at, cause, created_at)
  values ($1, $2, $3, $4, $5, 'SCHEDULED', $6, $7, $8)
  on conflict (tenant_id, kind, key) where state = 'SCHEDULED' do update set key = excluded.key
  returning jobs.id
$$;

-- Work that is not wanted any more. One that runs at this moment is past stopping.
create function cancel_job(tenant_id uuid, kind text, key text, written_at timestamptz default now()) returns bigint language sql
as $$
  with gone as (
    update jobs set state = 'CANCELLED', finished_at = $4
    where jobs.tenant_id = $1 and jobs.kind = $2 and jobs.key = $3 and state = 'SCHEDULED'
    returning 1)
  select count(*) from gone
$$;

-- The next jobs to run, at most so many of one firm at once in the whole deployment. Claims stand in line: each takes a
-- millisecond or two, and only so is that bound exact. Every firm's first job comes before any firm's second, and firms
-- of the same turn draw lots. The oldest due jobs are looked at; where more are due than that, each firm is asked for its
-- own first ones, so that the burst of one hides no other.
create function jobs_claim(at timestamptz, kinds text[], rows_max int, tenant_rows_max int, lease interval)
returns table (id uuid, tenant_id uuid, kind text, key text, payload jsonb, run_at timestamptz, attempts int, cause jsonb)
language sql security definer set search_path = :schema
as $$
  select pg_advisory_xact_lock(hashtextextended('jobs_claim of :schema', 0));

  with recursive busy as materialized (
    select tenant_id, count(*) as running from jobs where state = 'RUNNING' group by tenant_id
  ), oldest as materialized (
    select id, tenant_id, kind, key, run_at from jobs
    where state = 'SCHEDULED' and run_at <= $1 and kind = any ($2)
    order by run_at, id limit $3 * 8
  ), firms as (
    select (select tenant_id from jobs where state = 'SCHEDULED' order by tenant_id limit 1) as tenant_id
    where (select count(*) from oldest) = $3 * 8
    union all
    select (select jobs.tenant_id from jobs where state = 'SCHEDULED' and jobs.tenant_id > firms.tenant_id order by jobs.tenant_id limit 1)
    from firms where firms.tenant_id is not null
  ), waiting as (
    select * from oldest
    union
    select first.* from firms cross join lateral (
      select id, tenant_id, kind, key, run_at from jobs
      where state = 'SCHEDULED' and jobs.tenant_id = firms.tenant_id and run_at <= $1 and kind = any ($2)
      order by run_at, id limit $4) first
  ), in_turn as (
    select waiting.id, waiting.tenant_id, run_at,
      coalesce(running, 0) + row_number() over (partition by waiting.tenant_id order by run_at, id) as turn
    from waiting left join busy using (tenant_id)
    where not exists (
      select from jobs twin where twin.state = 'RUNNING' and twin.tenant_id = waiting.tenant_id and twin.kind = waiting.kind and twin.key = waiting.key)
  ), eligible as (
    select id, tenant_id, run_at, turn from in_turn where turn <= $4
    union all
    select id, tenant_id, run_at, 0 from jobs where state = 'RUNNING' and lease_until < now() and kind = any ($2)
  ), chosen as (
    select jobs.tenant_id, jobs.id from eligible join jobs using (tenant_id, id)
    where jobs.state in ('SCHEDULED', 'RUNNING')
    order by turn, random() limit $3
    for update of jobs skip locked
  )
  update jobs set state = 'RUNNING', attempts = attempts + 1, lease_until = now() + $5
  from chosen where jobs.tenant_id = chosen.tenant_id and jobs.id = chosen.id
  returning jobs.id, jobs.tenant_id, jobs.kind, jobs.key, jobs.payload, jobs.run_at, jobs.attempts, jobs.cause
$$;

-- What finished before this instant is forgotten; people see the last thirty days.
create function jobs_forget(before timestamptz) returns bigint language sql security definer set search_path = :schema
as $$ with gone as (delete from jobs where finished_at < before returning 1) select count(*) from gone $$;
