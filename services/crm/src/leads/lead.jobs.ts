import { fact } from '@throughline/chassis/decision';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { firmDay, type FirmDay } from '../firm/working-calendar.ts';
import { blank, planActivity } from '../timeline/activity.commands.ts';
import { displayName, reopen, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';

export const leadJobs = [
  /** An hour after they were captured. */
  job('lead.unassigned_check', async ({ tx }, { leadIds, leadId }) => {
    const leads = await tx.select(
      LeadTable,
      `leads.id = any ($1::uuid[]) and owner_id is null and status not in ('CONVERTED', 'DISQUALIFIED')`,
      [leadIds ?? [leadId]],
      { tail: 'order by leads.id for no key update' },
    );
    for (const lead of leads)
      await tx.apply(lead, { set: {}, event: fact('crm.lead.unassigned', { leadId: lead.id, source: lead.source }) });
  }),

  /** On the day a disqualified lead was to come back: it is NEW again, and somebody has a task. */
  job('lead.revisit', async (context, { leadId, by }) => {
    const { tx } = context;
    const day = await firmDay(context);
    const [lead] = await tx.select(LeadTable, `leads.id = $1 and status = 'DISQUALIFIED'`, [leadId], { tail: 'for no key update' });
    if (!lead) return;
    const ownerId = lead.ownerId ?? (by as string | undefined);
    if (ownerId) await planRevisit(tx, lead, ownerId, day);
    await tx.apply(lead, reopen(lead));
  }),
];

async function planRevisit(tx: Tx, lead: StoredLead, ownerId: string, { today, timeZone }: FirmDay): Promise<void> {
  const { reasonCode, note, revisitOn: dueDate = today } = lead.disqualification!;
  const task = {
    ...blank,
    type: 'TASK',
    subject: `Look at ${displayName(lead)} again`.slice(0, 300),
    body: note ?? `It was disqualified for ${reasonCode}.`,
    dueDate,
    links: [{ kind: 'LEAD', id: lead.id }],
  } as const;
  await planActivity(tx, { ...task, links: [...task.links] }, ownerId, timeZone);
}
