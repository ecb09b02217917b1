import { boolean, integer, json, message, oneOf, optional, suffixed, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { CrmPriceRuleParams } from '@throughline/contracts/gen/shapes.gen';
import type { PriceRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';

export const PriceRuleTable = table<PriceRule>({
  name: 'price_rules',
  permission: 'crm.pricing',
  columns: {
    name: text(),
    priority: integer(),
    when: suffixed('_tree', json()),
    effect: oneOf(),
    params: optional(message(CrmPriceRuleParams)),
    active: boolean(),
  },
});
