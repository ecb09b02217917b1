-- Whether the work a deal would bring is its quote's: what was set by hand before stays.
alter table opportunities add column demand_from_quote boolean not null default false;
