// What crm's own facts mean for how a company stands: contracts move the end that is watched for, and a client without one is
// a client no more after a while.
import { on } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { lapseAfter } from './lapse.jobs.ts';
import { refreshSoon } from './standing.queries.ts';

const ended = (tx: Tx, companyId: string) => {
  refreshSoon(tx, companyId);
  lapseAfter(tx, companyId);
};

export const standingReactions = [
  on('crm.contract.activated', async ({ tx }, { data }) => refreshSoon(tx, data.companyId)),
  on('crm.contract.renewed', async ({ tx }, { data }) => refreshSoon(tx, data.companyId)),
  on('crm.contract.completed', async ({ tx }, { data }) => ended(tx, data.companyId)),
  on('crm.contract.expired', async ({ tx }, { data }) => ended(tx, data.companyId)),
  on('crm.contract.terminated', async ({ tx }, { data }) => ended(tx, data.companyId)),
  on('crm.company.lifecycle_changed', async ({ tx }, { data }) => {
    if (data.to === 'CLIENT') lapseAfter(tx, data.companyId);
    else tx.cancel('company.lapse', data.companyId);
  }),
];
