// What an audit entry says: who did what to which record, from where, and which fields changed. Written with the change
// and shipped to identity's trail through the outbox (IDN-73). Secrets show as ***.
import { sameValue } from './decision.ts';
import type { Noun, Table } from './database/table.ts';
import type { Passport } from './security/passport.ts';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface AuditEntry {
  at: string;
  actor: Passport['actor'];
  breakGlassId: string | null;
  action: string;
  resource: { service: string; type: string; id: string; label: string };
  outcome: 'ALLOWED' | 'DENIED' | 'FAILED';
  changes: FieldChange[];
  reason: string;
  ip: string;
  userAgent: string;
  sessionId: string | null;
  traceId: string;
}

const hidden = '***';
const unchanging = new Set(['id', 'version', 'createdAt', 'updatedAt', 'createdBy']);

export function auditedChanges<T extends Noun>(table: Table<T>, before: T | undefined, after: T, names: readonly string[]): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const name of names) {
    if (unchanging.has(name)) continue;
    const [old, present] = [before?.[name as keyof T], after[name as keyof T]];
    if (sameValue(old, present) || (before === undefined && isEmpty(present))) continue;
    const column = table.field.get(name)?.column;
    if (!column || column.derived) continue;
    const show = (value: unknown) =>
      value === undefined || value === null ? null : column.marks === 'SECRET' || column.sealed ? hidden : value;
    changes.push({ field: name, before: show(old), after: show(present) });
  }
  return changes;
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
