// The firm at work: the one row of its table that the caller can see.
import type { Reader } from '@throughline/chassis/database/reader';
import { TenantTable } from './tenant.table.ts';

export const ownTenant = (tx: Reader) => tx.load(TenantTable, tx.tenantId);
