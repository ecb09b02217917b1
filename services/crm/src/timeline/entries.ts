// Entries that nobody typed: what another service reports, and the house's own facts.
import type { ActivityLink, ActivityType, Capture } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { StoredActivity } from './activity.ts';
import type { Noun } from '@throughline/chassis/database/table';

export interface Entry {
  type: ActivityType;
  capture: Capture;
  subject: string;
  links: ActivityLink[];
  at: Date;
  ownerId: string;
  companyId: string | undefined;
  /** The same key is written down once. */
  sourceKey: string;
  fact?: string;
}

const subjectLengthMax = 300;

export const entered = (entry: Entry): Omit<StoredActivity, keyof Noun> => ({
  fact: undefined,
  ...entry,
  subject: entry.subject.slice(0, subjectLengthMax),
  status: 'COMPLETED',
  completedAt: entry.at,
  body: undefined,
  dueAt: undefined,
  dueDate: undefined,
  startsAt: undefined,
  endsAt: undefined,
  priority: 'NORMAL',
  visibility: 'INTERNAL',
  direction: undefined,
  outcome: undefined,
  durationSeconds: undefined,
  participants: [],
  participantIds: [],
  reminders: [],
  repeatRule: undefined,
  mentions: [],
  documentIds: [],
  pinned: false,
  overdue: false,
  overdueFrom: undefined,
  email: undefined,
  place: undefined,
  calendarRef: undefined,
  meetingLink: undefined,
  inCalendar: false,
  calendarChangedAt: undefined,
  dueZone: undefined,
});
