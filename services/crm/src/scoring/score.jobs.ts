// What fades is looked at each night at 02:00 in the firm's own zone; changed rules are carried through in the background,
// a chunk of leads at a time.
import { job } from '@throughline/chassis/service';
import { addDays } from '@throughline/chassis/values/calendar';
import { startOfDay, today } from '@throughline/chassis/values/zone';
import { firmSettings } from '../firm/firm-settings.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { fades, refreshScore } from './score.commands.ts';
import { givenTo } from './score.queries.ts';

const refreshHour = 2;
const chunkLeads = 200;

export const scoreJobs = [
  job('score.refresh', async (context, { leadId }) => {
    const { tx } = context;
    const { timeZone } = await firmSettings(context);
    const [lead] = await tx.select(LeadTable, `leads.id = $1 and status <> 'CONVERTED'`, [leadId], { tail: 'for no key update' });
    if (!lead) return;
    await refreshScore(tx, lead);
    if (!fades(await givenTo(tx, lead.id, tx.now))) return;
    const tomorrow = startOfDay(addDays(today(tx.now, timeZone), 1), timeZone);
    tx.cancel('score.refresh', lead.id);
    tx.schedule({ kind: 'score.refresh', key: lead.id, payload: { leadId }, at: new Date(tomorrow.getTime() + refreshHour * 3_600_000) });
  }),

  job('rescore', async ({ tx }, { after }) => {
    const leads = await tx.select(LeadTable, `leads.id > $1 and status <> 'CONVERTED'`, [after], {
      tail: `order by leads.id limit ${chunkLeads} for no key update`,
    });
    for (const lead of leads) await refreshScore(tx, lead);
    const last = leads.at(-1);
    if (leads.length === chunkLeads && last) tx.schedule({ kind: 'rescore', key: 'leads', payload: { after: last.id } });
  }),
];
