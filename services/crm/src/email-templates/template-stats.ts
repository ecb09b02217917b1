// What a template's figures say in percent (CRM-63): of those delivered, and of those sent what bounced.
import type { EmailTemplateCount } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { percentage } from '../pricing/percent.ts';
import type { CountRow } from './template-counts.queries.ts';

const none: Omit<CountRow, 'n'> = { sent: 0, delivered: 0, opened: 0, clicked: 0, replied: 0, bounced: 0, dealsWon: 0 };

/** Every version, those that nobody sent with nothing. */
export const statsOf = (versions: readonly { n: number }[], rows: readonly CountRow[]): EmailTemplateCount[] =>
  versions.map(({ n }) => withRates(rows.find((row) => row.n === n) ?? { n, ...none }));

function withRates({ n, sent, delivered, opened, clicked, replied, bounced, dealsWon }: CountRow): EmailTemplateCount {
  return {
    n,
    sent,
    delivered,
    opened,
    clicked,
    replied,
    bounced,
    dealsWon,
    openPercent: percentage(opened, delivered),
    clickPercent: percentage(clicked, delivered),
    replyPercent: percentage(replied, delivered),
    bouncePercent: percentage(bounced, sent),
  };
}
