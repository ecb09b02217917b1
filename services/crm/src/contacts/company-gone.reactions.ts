import { on } from '@throughline/chassis/service';
import { endAffiliationsWith } from './company-gone.jobs.ts';

export const companyGoneReactions = [on('crm.company.deleted', async ({ tx }, { data }) => endAffiliationsWith(tx, data.companyId))];
