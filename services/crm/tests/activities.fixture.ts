// Requests about activities with what a test does not care about filled in.
import type { CreateActivityRequest, GetTimelineRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { SendActivityEmailRequest } from '@throughline/contracts/gen/throughline/crm/v1/activity_emails';
import type { ScheduleMeetingRequest } from '@throughline/contracts/gen/throughline/crm/v1/meetings';

export const newActivity = (given: Partial<CreateActivityRequest>): CreateActivityRequest => ({
  type: 'TASK',
  subject: 'Something',
  dueAt: undefined,
  startsAt: undefined,
  endsAt: undefined,
  links: [],
  participants: [],
  reminders: [],
  repeat: undefined,
  mentions: [],
  documentIds: [],
  pinned: false,
  ...given,
});

export const timelineWhere = (id: string, given: Partial<GetTimelineRequest> = {}): GetTimelineRequest => ({
  pageSize: 0,
  pageToken: '',
  type: [],
  capture: [],
  ...given,
  id,
});

export const newMail = (
  given: Partial<Omit<SendActivityEmailRequest, 'to'>> & { contactId?: string; leadId?: string },
): SendActivityEmailRequest => {
  const { contactId = '', leadId = '', ...rest } = given;
  return { to: { contactId, leadId }, templateId: '', subject: '', body: '', links: [], documentIds: [], sendAt: undefined, ...rest };
};

export const newMeeting = (
  given: Partial<ScheduleMeetingRequest> & Pick<ScheduleMeetingRequest, 'startsAt' | 'endsAt'>,
): ScheduleMeetingRequest => ({
  subject: 'About the offer',
  links: [],
  participants: [],
  reminders: [],
  force: false,
  ...given,
});
