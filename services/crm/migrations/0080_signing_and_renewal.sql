-- How a contract's signature is proved, and the deal that is to renew its present term.
alter table contracts
  add column certificate_document_id uuid,
  -- How far each signer was when the envelope ended.
  add column signing jsonb,
  add column renewal_opportunity_id uuid;

-- Which templates name a clause.
create index contract_templates_clauses on contract_templates using gin (clause_keys) where deleted_at is null;
