-- How mails fare, where meetings stand in people's calendars, in whose zone a day is over.
alter table activities
  add column email jsonb,
  add column place text check (length(place) <= 500),
  add column calendar_ref text,
  add column meeting_link text,
  add column in_calendar boolean not null default false,
  add column calendar_changed_at timestamptz,
  add column due_zone text;
create unique index activities_message on activities (tenant_id, (email ->> 'messageId')) where email ->> 'messageId' is not null;
create index activities_mail_thread on activities (tenant_id, (email ->> 'threadId')) where email ->> 'threadId' is not null;
create unique index activities_calendar on activities (tenant_id, calendar_ref) where calendar_ref is not null;
create index activities_own_meetings on activities (tenant_id, owner_id, starts_at) where type = 'MEETING' and status = 'PLANNED' and deleted_at is null;

-- A timeline is walked from its end: both keys in one direction, so that a page anywhere in it costs the same.
create index activity_links_feed on activity_links (tenant_id, kind, target_id, at, activity_id);
drop index activity_links_timeline;
-- People who have left stay in the company's past.
create index affiliations_company_past on affiliations (tenant_id, company_id, contact_id) where to_date is not null and deleted_at is null;

-- How the mails written from each version of a template fared; a mail counts once in each column.
create table email_template_counts (
  tenant_id uuid not null,
  template_id uuid not null,
  n int not null,
  sent bigint not null default 0,
  delivered bigint not null default 0,
  opened bigint not null default 0,
  clicked bigint not null default 0,
  replied bigint not null default 0,
  bounced bigint not null default 0,
  primary key (tenant_id, template_id, n)
);
select protect_tenant_table('email_template_counts', 'select, insert, update');

-- Deals that a mail of the version was about when they were won, while they stay won.
create table email_template_deals (
  tenant_id uuid not null,
  template_id uuid not null,
  n int not null,
  opportunity_id uuid not null,
  primary key (tenant_id, template_id, n, opportunity_id)
);
create index email_template_deals_opportunity on email_template_deals (tenant_id, opportunity_id);
select protect_tenant_table('email_template_deals', 'select, insert, delete');
