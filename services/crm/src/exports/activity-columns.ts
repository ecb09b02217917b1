import type { Activity } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { CsvColumns } from './csv.ts';

export const activityColumns: CsvColumns<Activity> = {
  id: (activity) => activity.id,
  type: (activity) => activity.type,
  subject: (activity) => activity.subject,
  status: (activity) => activity.status,
  outcome: (activity) => activity.outcome,
  direction: (activity) => activity.direction,
  at: (activity) => activity.at,
  dueDate: (activity) => activity.dueDate,
  dueAt: (activity) => activity.dueAt,
  priority: (activity) => activity.priority,
  links: (activity) => activity.links.map(({ kind, id }) => `${kind} ${id}`),
  ownerId: (activity) => activity.ownerId,
  visibility: (activity) => activity.visibility,
  createdAt: (activity) => activity.createdAt,
  updatedAt: (activity) => activity.updatedAt,
};
