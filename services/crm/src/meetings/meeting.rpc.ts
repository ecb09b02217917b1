import type { MeetingServiceService, ScheduleMeetingRequest } from '@throughline/contracts/gen/throughline/crm/v1/meetings';
import { outOfRange } from '@throughline/chassis/errors';
import { preparedCommand, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { ownerOf } from '../accounts/company.rpc.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { blank, planActivity } from '../timeline/activity.commands.ts';
import { shown } from '../timeline/activity.ts';
import { busyAmong } from './free-busy.queries.ts';
import { refuseBusy } from './meeting.ts';

const meetingMsMax = 86_400_000;

export const meetingRpc: Rpc<typeof MeetingServiceService> = {
  scheduleMeeting: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      const ownerId = ownerOf(context, request);
      refuseOddSpan(request);
      const looked = request.force ? undefined : await busyThen(context, request, ownerId);
      refuseBusy(looked?.busy ?? []);
      return { ...(await firmDay(context)), ownerId, calendarsChecked: looked?.calendarsChecked };
    },
    async ({ tx }, request, { ownerId, timeZone, calendarsChecked }) => {
      const { force: _, ...meeting } = request;
      const planned = await planActivity(tx, { ...blank, ...meeting, type: 'MEETING' }, ownerId, timeZone, { inCalendar: true });
      return { ...shown(planned), calendarsChecked };
    },
  ),
};

async function busyThen(context: HandlerContext, { startsAt, endsAt, participants }: ScheduleMeetingRequest, ownerId: string) {
  const people = new Set([ownerId, ...participants.flatMap(({ userId }) => (userId ? [userId] : []))]);
  return busyAmong(context, [...people], startsAt!, endsAt!);
}

function refuseOddSpan({ startsAt, endsAt }: ScheduleMeetingRequest): void {
  if (endsAt! <= startsAt!) throw outOfRange('endsAt', 'must come after startsAt');
  if (endsAt!.getTime() - startsAt!.getTime() > meetingMsMax) throw outOfRange('endsAt', 'must lie within a day of startsAt');
}
