// What figures of activities say in percent (CRM-61).
import type { ActivityCount } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { percentage } from '../pricing/percent.ts';

export type Figures = Omit<ActivityCount, 'completionPercent' | 'connectPercent'>;

export const withRates = (figures: Figures): ActivityCount => ({
  ...figures,
  completionPercent: percentage(figures.completed, figures.planned + figures.completed),
  connectPercent: percentage(figures.connected, figures.calls),
});

export function summed(key: string, counts: readonly Figures[]): ActivityCount {
  const sum = (figure: Exclude<keyof Figures, 'key'>) => counts.reduce((total, count) => total + count[figure], 0);
  return withRates({
    key,
    planned: sum('planned'),
    completed: sum('completed'),
    overdue: sum('overdue'),
    calls: sum('calls'),
    connected: sum('connected'),
    talkSeconds: sum('talkSeconds'),
    meetingsHeld: sum('meetingsHeld'),
    emailsSent: sum('emailsSent'),
    emailsOpened: sum('emailsOpened'),
    emailsReplied: sum('emailsReplied'),
  });
}
