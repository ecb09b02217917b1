import { id, oneOf, personal, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Alert } from './alert.ts';

export const AlertTable = table<Alert>({
  name: 'security_alerts',
  permission: 'identity.alerts',
  columns: {
    type: oneOf<Alert['type']>(),
    severity: oneOf<Alert['severity']>(),
    subject: id(),
    ip: personal(text()),
    userAgent: text(),
  },
});
