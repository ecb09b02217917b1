import { boolean, instant, json, oneOf, optional } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Plan } from './plan.ts';

export const PlanTable = table<Plan>({
  name: 'plans',
  permission: 'identity.plan',
  columns: {
    tier: oneOf(),
    status: oneOf(),
    billingCycle: oneOf(),
    periodStart: instant(),
    periodEnd: instant(),
    quotas: json(),
    quotaMode: oneOf(),
    nextTier: optional(oneOf()),
    endsWithPeriod: boolean(),
  },
});
