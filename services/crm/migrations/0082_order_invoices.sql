-- What finance was asked to bill of an order, and what became of it.
alter table sales_orders add column invoices jsonb not null default '[]';
