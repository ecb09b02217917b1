import { integer, oneOf } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { AuditFault } from './audit-fault.ts';

export const AuditFaultTable = table<AuditFault>({
  name: 'audit_faults',
  permission: 'identity.audit',
  columns: { seq: integer(), fault: oneOf<AuditFault['fault']>() },
});
