// When the firm works: the day it is there, its time zone, its work days and holidays.
import type { CalendarSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { PlainDate, Weekday, WorkingCalendar } from '@throughline/chassis/values/calendar';
import { today } from '@throughline/chassis/values/zone';
import { firmSettings, type FirmContext } from './firm-settings.ts';

export interface FirmDay {
  today: PlainDate;
  timeZone: string;
  calendar: WorkingCalendar;
}

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const mondayToFriday: Weekday[] = [1, 2, 3, 4, 5];

/** Commands call it in their `prepare`, before the transaction opens. */
export async function firmDay(context: FirmContext): Promise<FirmDay> {
  const { timeZone, values } = await firmSettings(context);
  return { today: today(context.clock.now(), timeZone), timeZone, calendar: calendarOf(values?.calendar) };
}

function calendarOf(settings: CalendarSettings | undefined): WorkingCalendar {
  const workDays = settings?.workDays.map((day) => (weekdays.indexOf(day) + 1) as Weekday) ?? [];
  return { workDays: workDays.length > 0 ? workDays : mondayToFriday, holidays: new Set(settings?.holidays.map(({ date }) => date)) };
}
