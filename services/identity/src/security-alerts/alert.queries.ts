import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { quietMinutes, raised, type AlertType } from './alert.ts';
import { AlertTable } from './alert.table.ts';

/** Raises an alert in the firm at work, about the caller's address and client; false for a second one within the hour, which is not kept. */
export async function raiseAlert(tx: Tx, type: AlertType, subject: string): Promise<boolean> {
  const since = new Date(tx.now.getTime() - quietMinutes * 60_000);
  const recent = await tx.rows('select 1 from security_alerts where type = $1 and subject = $2 and created_at > $3 limit 1', [
    type,
    subject,
    since,
  ]);
  if (recent.length > 0) return false;
  const { ip, userAgent } = tx.passport;
  await tx.create(AlertTable, raised({ type, subject, ip, userAgent }));
  return true;
}
