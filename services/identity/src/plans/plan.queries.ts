// The firm's own plan. A command that loads it holds it to its end, so that two cannot take the same last seat.
import type { Reader } from '@throughline/chassis/database/reader';
import { PlanTable } from './plan.table.ts';

export const ownPlan = (tx: Reader) => tx.load(PlanTable, tx.tenantId);
