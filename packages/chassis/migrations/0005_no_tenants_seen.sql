-- Nobody kept it: what a firm's state forbids is decided by the passport of each call.
drop table tenants_seen;
