-- Gates may look for conflicts of interest; an assessment keeps what was found.
alter table gates add column conflict_check boolean not null default false;
alter table gates alter column conflict_check drop default;
alter table assessments add column conflicts jsonb not null default '[]';
alter table assessments alter column conflicts drop default;
