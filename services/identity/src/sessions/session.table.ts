import { id, instant, oneOf, optional, personal, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Session } from './session.ts';

export const SessionTable = table<Session>({
  name: 'sessions',
  permission: 'identity.sessions',
  belongsTo: 'PERSON',
  columns: {
    userId: id(),
    tenantId: optional(id()),
    deviceId: id(),
    deviceName: text(),
    amr: texts(),
    authTime: instant(),
    ip: personal(text()),
    userAgent: text(),
    place: optional(text()),
    lastSeenAt: instant(),
    idleExpiresAt: instant(),
    expiresAt: instant(),
    status: oneOf<Session['status']>(),
    reason: optional(oneOf<NonNullable<Session['reason']>>()),
  },
});
