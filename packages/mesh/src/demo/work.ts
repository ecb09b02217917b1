// Calls, meetings, notes and tasks about the deals, and the words to write to a prospect with.
import type { Clients } from './clients.ts';
import type { Deal } from './deals.ts';
import { deals } from './deals.data.ts';
import { named, type Firm } from './firm.ts';
import type { Listed } from './rest.ts';
import { ensured } from './waves.ts';
import { activities, type DemoActivity } from './work.data.ts';

interface Activity {
  id: string;
  subject: string;
}

interface Template {
  id: string;
  name: string;
}

export async function makeWork(firm: Firm, clients: Clients, made: ReadonlyMap<string, Deal>): Promise<void> {
  const [{ items }] = await Promise.all([firm.rest.get<Listed<Activity>>('/api/v1/crm/activities?pageSize=200'), makeTemplate(firm)]);
  const bySubject = { wanted: ({ subject }: DemoActivity) => subject, known: ({ subject }: Activity) => subject };
  await ensured(activities, items, bySubject, (activity) => record(firm, clients, named(made, activity.deal), activity));
}

function record(firm: Firm, clients: Clients, deal: Deal, activity: DemoActivity): Promise<Activity> {
  const { contact } = deals.find(({ name }) => name === deal.name)!;
  const common = {
    subject: activity.subject,
    ...(activity.body ? { body: activity.body } : {}),
    ownerId: firm.idOf(activity.owner),
    links: [
      { kind: 'OPPORTUNITY', id: deal.id },
      { kind: 'COMPANY', id: deal.companyId },
      { kind: 'CONTACT', id: named(clients.contacts, contact).id },
    ],
  };
  switch (activity.type) {
    case 'CALL':
      return firm.rest.post('/api/v1/crm/activities/log-call', { ...common, ...called(firm, activity) });
    case 'TASK':
      return firm.rest.post('/api/v1/crm/activities/create-task', {
        ...common,
        dueDate: firm.day(activity.day),
        priority: activity.priority,
      });
    case 'MEETING':
      return firm.rest.post('/api/v1/crm/activities', { ...common, type: 'MEETING', ...met(firm, activity) });
    case 'NOTE':
      return firm.rest.post('/api/v1/crm/activities', { ...common, type: 'NOTE', pinned: activity.pinned ?? false });
    default:
      return activity.type satisfies never;
  }
}

const called = (firm: Firm, { day, hour = 9, minutes = 0, outcome, followUp }: DemoActivity) => ({
  direction: 'OUTBOUND',
  outcome,
  durationSeconds: minutes * 60,
  startsAt: firm.at(day, hour),
  ...(followUp ? { followUp: { subject: followUp.subject, dueDate: firm.day(followUp.day) } } : {}),
});

const met = (firm: Firm, { day, hour = 9, minutes = 60, outcome, place }: DemoActivity) => ({
  startsAt: firm.at(day, hour),
  endsAt: new Date(Date.parse(firm.at(day, hour)) + minutes * 60_000).toISOString(),
  place,
  ...(outcome ? { status: 'COMPLETED', outcome } : {}),
});

const template = {
  name: 'After the first call',
  category: 'FOLLOW_UP',
  content: {
    locale: 'en-US',
    subject: 'What we spoke about',
    html: '<p>Dear {{contact.firstName}},</p><p>thank you for your time. Here is what we understood, and what we would do first.</p>',
  },
};

async function makeTemplate({ rest }: Firm): Promise<void> {
  const { items } = await rest.get<Listed<Template>>('/api/v1/crm/email-templates?pageSize=50');
  if (!items.some(({ name }) => name === template.name)) await rest.post('/api/v1/crm/email-templates', template);
}
