import { boolean, integer, json, manyOf, oneOf, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Gate } from './gate.ts';

export const GateTable = table<Gate>({
  name: 'gates',
  permission: 'crm.qualification',
  columns: {
    name: text(),
    status: oneOf(),
    gateVersion: integer(),
    rules: json(),
    passScore: integer(),
    reviewScore: integer(),
    enforceOn: manyOf(),
    validDays: integer(),
    repeatClients: boolean(),
    conflictCheck: boolean(),
  },
});
