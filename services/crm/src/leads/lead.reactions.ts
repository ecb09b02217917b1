// The first time somebody reaches out to a lead it is contacted; what a lead or a contact does counts towards their score.
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { behave, behaveAs, openLead } from '../scoring/score.commands.ts';
import { ensureDefaultRules } from '../scoring/scoring-rule.table.ts';
import { contacted, type StoredLead } from './lead.ts';

interface Done {
  activityId: string;
  type: string;
  links: readonly { kind: string; id: string }[];
  direction?: string | undefined;
  outcome?: string | undefined;
}

const outward: ReadonlySet<string> = new Set(['CALL', 'EMAIL', 'MEETING']);

export const leadReactions = [
  on('identity.tenant.created', ({ tx }) => ensureDefaultRules(tx)),

  on('crm.activity.logged', async ({ tx }, { data, time }) => {
    if (data.status === 'COMPLETED') await takeIn(tx, data, data.at ?? time);
  }),

  on('crm.activity.completed', ({ tx }, { data, time }) => takeIn(tx, data, data.at ?? time)),
];

async function takeIn(tx: Tx, done: Done, at: Date): Promise<void> {
  for (const { id } of done.links.filter(({ kind }) => kind === 'LEAD')) {
    const lead = await openLead(tx, id);
    if (lead) await takeInFor(tx, lead, done, at);
  }
  const counted = behaviourIn(done);
  if (!counted) return;
  for (const { id } of done.links.filter(({ kind }) => kind === 'CONTACT'))
    await behaveAs(tx, { kind: 'CONTACT', id }, counted, at, done.activityId);
}

async function takeInFor(tx: Tx, lead: StoredLead, done: Done, at: Date): Promise<void> {
  const reached = outward.has(done.type) && done.direction !== 'INBOUND' ? await tx.apply(lead, contacted(lead, at)) : lead;
  const counted = behaviourIn(done);
  if (counted) await behave(tx, reached, counted, at, done.activityId);
}

function behaviourIn({ type, direction, outcome }: Done): ScoringEvent | undefined {
  if (type === 'CALL' && outcome === 'CONNECTED') return 'CALL_CONNECTED';
  if (type === 'MEETING' && outcome === 'HELD') return 'MEETING_HELD';
  return type === 'EMAIL' && direction === 'INBOUND' ? 'EMAIL_REPLIED' : undefined;
}
