import { fact } from '@throughline/chassis/decision';
import { job } from '@throughline/chassis/service';
import { reopen } from './lead.ts';
import { LeadTable } from './lead.table.ts';

export const leadJobs = [
  /** An hour after its capture. */
  job('lead.unassigned_check', async ({ tx }, { leadId }) => {
    const [lead] = await tx.select(
      LeadTable,
      `leads.id = $1 and owner_id is null and status not in ('CONVERTED', 'DISQUALIFIED')`,
      [leadId],
      {
        tail: 'for no key update',
      },
    );
    if (lead) await tx.apply(lead, { set: {}, event: fact('crm.lead.unassigned', { leadId: lead.id, source: lead.source }) });
  }),

  /** On the day a disqualified lead was to come back. */
  job('lead.revisit', async ({ tx }, { leadId }) => {
    const [lead] = await tx.select(LeadTable, `leads.id = $1 and status = 'DISQUALIFIED'`, [leadId], { tail: 'for no key update' });
    if (lead) await tx.apply(lead, reopen(lead));
  }),
];
