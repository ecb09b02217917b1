import { id, instant, oneOf, secret, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Device } from './device.ts';

export const DeviceTable = table<Device>({
  name: 'devices',
  permission: 'identity.sessions',
  belongsTo: 'PERSON',
  columns: {
    userId: id(),
    name: text(),
    kind: oneOf<Device['kind']>(),
    secretHash: secret(text()),
    trust: oneOf<Device['trust']>(),
    trustedUntil: instant(),
  },
});
