import { CrmActivityLink, CrmParticipant, CrmRepeat } from '@throughline/contracts/gen/shapes.gen';
import {
  boolean,
  date,
  id,
  instant,
  integer,
  json,
  message,
  messages,
  oneOf,
  optional,
  personal,
  text,
  texts,
} from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { ownedOrOnTeam } from '../accounts/reach.ts';
import type { StoredActivity } from './activity.ts';

const ownedOrOfCompany = ownedOrOnTeam('activities');

export const ActivityTable = table<StoredActivity>({
  name: 'activities',
  permission: 'crm.activities',
  entity: 'activities',
  reach: (users) => `${ownedOrOfCompany(users)} or activities.participant_ids && ${users}`,
  company: 'activities.company_id',
  columns: {
    type: oneOf(),
    subject: text(),
    body: optional(personal(text())),
    status: oneOf(),
    dueAt: optional(instant()),
    dueDate: optional(date()),
    startsAt: optional(instant()),
    endsAt: optional(instant()),
    priority: oneOf(),
    ownerId: id(),
    links: messages(CrmActivityLink),
    visibility: oneOf(),
    direction: optional(oneOf()),
    outcome: optional(oneOf()),
    durationSeconds: optional(integer()),
    participants: personal(messages(CrmParticipant)),
    participantIds: texts(),
    reminders: json(),
    repeatRule: optional(message(CrmRepeat)),
    mentions: texts(),
    documentIds: texts(),
    capture: oneOf(),
    pinned: boolean(),
    at: instant(),
    completedAt: optional(instant()),
    overdue: boolean(),
    overdueFrom: optional(instant()),
    fact: optional(text()),
    sourceKey: optional(text()),
    companyId: optional(id()),
  },
});
