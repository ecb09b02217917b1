// CRM: from the first enquiry to the record of what was sold. The page to read first: every table, RPC, reaction and job.
import path from 'node:path';
import { defineService } from '@throughline/chassis/service';

export const crm = defineService({
  name: 'crm',
  migrations: path.join(import.meta.dirname, '../migrations'),
  settings: {},
  tables: [],
  rpc: [],
  reactions: [],
  jobs: [],
  recurring: [],
  taken: {},
});
