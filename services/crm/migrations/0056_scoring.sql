-- Contacts do what counts, too: an event is of a lead or of a contact.
alter table score_events alter column lead_id drop not null;
alter table score_events
  add column contact_id uuid,
  add constraint score_events_of_one check ((lead_id is null) <> (contact_id is null)),
  add foreign key (tenant_id, contact_id) references contacts (tenant_id, id);
create unique index score_events_contact_source on score_events (tenant_id, contact_id, source_event_id, rule_id) nulls not distinct where contact_id is not null;
drop index score_events_source;
create unique index score_events_source on score_events (tenant_id, lead_id, source_event_id, rule_id) nulls not distinct where lead_id is not null;
create index score_events_contact on score_events (tenant_id, contact_id, at desc) where contact_id is not null;

-- What a lead did counts for the contact it became.
create index leads_contact on leads (tenant_id, converted_contact_id) where converted_contact_id is not null;
