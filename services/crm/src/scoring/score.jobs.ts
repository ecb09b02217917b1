// What fades is looked at each night at 02:00 in the firm's own zone; changed rules are carried through in the background,
// a chunk of leads at a time, then of contacts.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job, type WorkContext } from '@throughline/chassis/service';
import { addDays } from '@throughline/chassis/values/calendar';
import { startOfDay, today } from '@throughline/chassis/values/zone';
import { ContactTable } from '../contacts/contact.table.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { fades, givenBy, type ScoreEvent } from './given.ts';
import { openLead, refreshJob, scoreContact, scoreLead, scoringGround } from './score.commands.ts';
import { scoreEventsOf, type Scored } from './score.queries.ts';

const refreshHour = 2;
const chunkSubjects = 200;

export const scoreJobs = [
  job('score.refresh', async (context, { leadId, contactId }) => {
    const { tx } = context;
    const scored: Scored = leadId ? { kind: 'LEAD', id: String(leadId) } : { kind: 'CONTACT', id: String(contactId) };
    const events = (await scoreEventsOf(tx, scored.kind, [scored.id])).get(scored.id) ?? [];
    const ground = await scoringGround(tx);
    if (scored.kind === 'LEAD') {
      const lead = await openLead(tx, scored.id);
      if (!lead) return;
      await scoreLead(tx, lead, events, ground);
    } else {
      const [contact] = await tx.select(ContactTable, 'contacts.id = $1', [scored.id], { tail: 'for no key update' });
      if (!contact) return;
      await scoreContact(tx, contact, events, ground);
    }
    tx.cancel('score.refresh', scored.id);
    if (fades(givenBy(events, ground.rules, tx.now))) await refreshTonight(context, scored);
  }),

  job('rescore', async ({ tx }, { after, kind = 'LEAD' }) => {
    const rescore = kind === 'LEAD' ? rescoreLeads : rescoreContacts;
    const last = await rescore(tx, String(after));
    if (last) tx.schedule({ kind: 'rescore', key: 'leads', payload: { kind, after: last } });
    else if (kind === 'LEAD') tx.schedule({ kind: 'rescore', key: 'leads', payload: { kind: 'CONTACT', after: first } });
  }),
];

export const rescoreAll = (tx: Tx): void => tx.schedule({ kind: 'rescore', key: 'leads', payload: { after: first } });

/** Before any other id. */
const first = '00000000-0000-0000-0000-000000000000';

async function refreshTonight(context: WorkContext, scored: Scored): Promise<void> {
  const { timeZone } = await firmSettings(context);
  const tomorrow = startOfDay(addDays(today(context.tx.now, timeZone), 1), timeZone);
  context.tx.schedule({ ...refreshJob(scored), at: new Date(tomorrow.getTime() + refreshHour * 3_600_000) });
}

/** Answers where to go on from; undefined: these were the last. */
async function rescoreLeads(tx: Tx, after: string): Promise<string | undefined> {
  const leads = await tx.select(LeadTable, `leads.id > $1 and status <> 'CONVERTED'`, [after], {
    tail: `order by leads.id limit ${chunkSubjects} for no key update`,
  });
  const { events, ground } = await known(tx, 'LEAD', leads);
  for (const lead of leads) await scoreLead(tx, lead, events.get(lead.id) ?? [], ground);
  return leads.length === chunkSubjects ? leads.at(-1)!.id : undefined;
}

async function rescoreContacts(tx: Tx, after: string): Promise<string | undefined> {
  const contacts = await tx.select(ContactTable, 'contacts.id > $1', [after], {
    tail: `order by contacts.id limit ${chunkSubjects} for no key update`,
  });
  const { events, ground } = await known(tx, 'CONTACT', contacts);
  for (const contact of contacts) await scoreContact(tx, contact, events.get(contact.id) ?? [], ground);
  return contacts.length === chunkSubjects ? contacts.at(-1)!.id : undefined;
}

async function known(tx: Tx, kind: Scored['kind'], subjects: readonly { id: string }[]) {
  const events: ReadonlyMap<string, ScoreEvent[]> = await scoreEventsOf(
    tx,
    kind,
    subjects.map(({ id }) => id),
  );
  return { events, ground: await scoringGround(tx) };
}
