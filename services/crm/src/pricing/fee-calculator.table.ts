import { decimal, messages, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { CrmFeeInput, CrmFeeRule } from '@throughline/contracts/gen/shapes.gen';
import type { FeeCalculator } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';

export const FeeCalculatorTable = table<FeeCalculator>({
  name: 'fee_calculators',
  permission: 'crm.pricing',
  columns: { name: text(), currency: text(), inputs: messages(CrmFeeInput), rules: messages(CrmFeeRule), rangePercent: decimal() },
});
