-- What an order comes to, beside its net (CRM-98). The orders that stand charge no tax: theirs follows from their lines.
alter table sales_orders add column totals jsonb;

-- Row-level security binds the tables' owner, too, and lets it see no firm's rows: it steps aside for this one statement.
alter table sales_orders no force row level security;
update sales_orders o set totals = jsonb_build_object(
  'subtotal', jsonb_build_object('amount', g.gross, 'currency', o.currency),
  'discount', jsonb_build_object('amount', g.gross - o.net_amount, 'currency', o.currency),
  'net', jsonb_build_object('amount', o.net_amount, 'currency', o.currency),
  'tax', jsonb_build_object('amount', 0, 'currency', o.currency),
  'total', jsonb_build_object('amount', o.net_amount, 'currency', o.currency),
  'optional', jsonb_build_object('amount', 0, 'currency', o.currency),
  'effectiveDiscountPercent', case g.gross when 0 then '0.00' else round((g.gross - o.net_amount) * 100.0 / g.gross, 2)::text end,
  'oneTime', jsonb_build_object('amount', o.net_amount, 'currency', o.currency),
  'perCycle', '[]'::jsonb,
  'mrr', jsonb_build_object('amount', 0, 'currency', o.currency),
  'contractValue', jsonb_build_object('amount', o.net_amount, 'currency', o.currency))
from (
  select p.tenant_id, p.id, coalesce(sum(round((l -> 'unitPrice' ->> 'amount')::numeric * (l ->> 'quantity')::numeric)), 0)::bigint as gross
  from sales_orders p left join lateral jsonb_array_elements(p.lines) l on true group by p.tenant_id, p.id
) g where g.tenant_id = o.tenant_id and g.id = o.id;
alter table sales_orders force row level security;

alter table sales_orders alter column totals set not null;
