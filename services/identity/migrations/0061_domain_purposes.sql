-- A domain may be proven before anybody says what for.
alter table domains drop constraint domains_purposes_check;
alter table domains add constraint domains_purposes_check check (purposes <@ array['SSO', 'EMAIL', 'PORTAL_HOST']);
