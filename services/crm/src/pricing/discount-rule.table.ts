import {
  date,
  decimal,
  integer,
  json,
  message,
  messages,
  money,
  oneOf,
  optional,
  suffixed,
  text,
} from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { CrmDiscountScope, CrmDiscountTier } from '@throughline/contracts/gen/shapes.gen';
import type { DiscountRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';

export const DiscountRuleTable = table<DiscountRule>({
  name: 'discount_rules',
  permission: 'crm.pricing',
  columns: {
    name: text(),
    kind: oneOf(),
    mode: optional(oneOf()),
    tiers: messages(CrmDiscountTier),
    percent: optional(decimal()),
    amount: optional(money()),
    appliesTo: optional(message(CrmDiscountScope)),
    when: suffixed('_tree', optional(json())),
    code: optional(text()),
    from: suffixed('_date', optional(date())),
    to: suffixed('_date', optional(date())),
    maxRedemptions: optional(integer()),
    stacking: oneOf(),
    priority: integer(),
    redemptions: integer(),
  },
});
