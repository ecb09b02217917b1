// An alert says that something about a person's access should be looked at. One an hour for each type and person.
import { fact } from '@throughline/chassis/decision';
import type { Noun } from '@throughline/chassis/database/table';

export interface Alert extends Noun {
  type: AlertType;
  severity: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  /** The person it is about. */
  subject: string;
  ip: string;
  userAgent: string;
}

export type AlertType = keyof typeof severities;

export const severities = { NEW_DEVICE: 'LOW', LOCKOUT: 'MEDIUM', TOKEN_REUSE: 'HIGH' } as const;
export const quietMinutes = 60;

export function raised(given: Pick<Alert, 'type' | 'subject' | 'ip' | 'userAgent'>) {
  const set = { ...given, severity: severities[given.type] };
  return { set, event: fact('identity.security_alert.raised', set) };
}
