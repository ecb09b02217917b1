// What was said and is to be done: about which deal, by whom, and when, in days from today.
import type { Who } from './firm.ts';

export interface DemoActivity {
  type: 'CALL' | 'MEETING' | 'NOTE' | 'TASK';
  subject: string;
  body?: string;
  deal: string;
  owner: Who;
  day: number;
  hour?: number;
  minutes?: number;
  outcome?: string;
  priority?: string;
  /** Of a meeting: where. */
  place?: string;
  followUp?: { subject: string; day: number };
  pinned?: boolean;
}

export const activities: readonly DemoActivity[] = [
  {
    type: 'CALL',
    subject: 'Asked about the timetable of the audit',
    deal: 'Aldermoor: group consolidation',
    owner: 'chiara',
    day: -2,
    hour: 9,
    minutes: 25,
    outcome: 'CONNECTED',
    body: 'Jonas wants the first close on the new ledger before the audit.',
    followUp: { subject: 'Send Jonas the close calendar', day: 2 },
  },
  {
    type: 'MEETING',
    subject: 'Scope workshop',
    deal: 'Aldermoor: group consolidation',
    owner: 'chiara',
    day: -9,
    hour: 13,
    minutes: 120,
    outcome: 'HELD',
    place: 'Hamburg, Am Sandtorkai',
  },
  {
    type: 'MEETING',
    subject: 'Redline of the master agreement',
    deal: 'Aldermoor: group consolidation',
    owner: 'ada',
    day: 4,
    hour: 10,
    minutes: 60,
    place: 'Video call',
  },
  {
    type: 'NOTE',
    subject: 'Who decides',
    deal: 'Aldermoor: group consolidation',
    owner: 'chiara',
    day: -8,
    body: 'Henrike decides, Jonas recommends. Svea has the data and wants this.',
    pinned: true,
  },
  {
    type: 'CALL',
    subject: 'Walked through the plant ledger',
    deal: 'Aldermoor Pumps: plant costing',
    owner: 'dmitri',
    day: -4,
    hour: 14,
    minutes: 40,
    outcome: 'CONNECTED',
  },
  {
    type: 'TASK',
    subject: 'Ask Frauke for the routings',
    deal: 'Aldermoor Pumps: plant costing',
    owner: 'dmitri',
    day: -3,
    priority: 'HIGH',
  },
  {
    type: 'TASK',
    subject: 'Prepare the reference call',
    deal: 'Aldermoor Pumps: plant costing',
    owner: 'dmitri',
    day: 1,
    priority: 'NORMAL',
  },
  {
    type: 'MEETING',
    subject: 'First conversation with Utrecht',
    deal: 'Aldermoor Services: shared finance desk',
    owner: 'chiara',
    day: 9,
    hour: 9,
    minutes: 45,
    place: 'Video call',
  },
  {
    type: 'MEETING',
    subject: 'Risk committee',
    deal: 'Castellan: reporting remediation',
    owner: 'greta',
    day: 6,
    hour: 8,
    minutes: 90,
    place: 'Frankfurt, Taunusanlage',
  },
  {
    type: 'CALL',
    subject: 'Terms of liability',
    deal: 'Castellan: reporting remediation',
    owner: 'greta',
    day: -1,
    hour: 15,
    minutes: 18,
    outcome: 'CONNECTED',
    body: 'Nadia asks for a cap at twice the fee.',
  },
  {
    type: 'TASK',
    subject: 'Ask our counsel about the cap',
    deal: 'Castellan: reporting remediation',
    owner: 'greta',
    day: 0,
    priority: 'URGENT',
  },
  {
    type: 'NOTE',
    subject: 'Competitor',
    deal: 'Castellan: reporting remediation',
    owner: 'ada',
    day: -6,
    body: 'Quill & Abacus offered less, without the tooling.',
  },
  {
    type: 'CALL',
    subject: 'Left word about the programme plan',
    deal: 'Brightwater: grid programme office',
    owner: 'greta',
    day: -5,
    hour: 11,
    minutes: 1,
    outcome: 'LEFT_VOICEMAIL',
  },
  {
    type: 'TASK',
    subject: 'Finish the draft quote',
    deal: 'Brightwater: grid programme office',
    owner: 'greta',
    day: -1,
    priority: 'HIGH',
  },
  {
    type: 'TASK',
    subject: 'Look up local filing duties',
    deal: 'Brightwater Solar: Iberian roll-out',
    owner: 'greta',
    day: 10,
    priority: 'LOW',
  },
  {
    type: 'MEETING',
    subject: 'Store visit',
    deal: 'Fennel & Rye: cash planning',
    owner: 'dmitri',
    day: -15,
    hour: 12,
    minutes: 60,
    outcome: 'HELD',
    place: 'Berlin, Weserstrasse',
  },
  {
    type: 'TASK',
    subject: 'Ask Katja for last year by store',
    deal: 'Fennel & Rye: cash planning',
    owner: 'dmitri',
    day: -7,
    priority: 'NORMAL',
  },
  {
    type: 'CALL',
    subject: 'Introduced the fleet cost model',
    deal: 'Gantry: fleet cost model',
    owner: 'chiara',
    day: -11,
    hour: 10,
    minutes: 30,
    outcome: 'CONNECTED',
  },
  { type: 'TASK', subject: 'Collect two fleet references', deal: 'Gantry: fleet cost model', owner: 'dmitri', day: 5, priority: 'NORMAL' },
  { type: 'CALL', subject: 'No answer', deal: 'Juniper: subscription metrics', owner: 'greta', day: -3, hour: 16, outcome: 'NO_ANSWER' },
  { type: 'TASK', subject: 'Try Beatriz again', deal: 'Juniper: subscription metrics', owner: 'greta', day: 3, priority: 'NORMAL' },
  {
    type: 'MEETING',
    subject: 'Kick-off',
    deal: 'Dovecote: clinic benchmarks',
    owner: 'dmitri',
    day: 7,
    hour: 9,
    minutes: 90,
    place: 'Vienna, Mariahilfer Strasse',
  },
];
