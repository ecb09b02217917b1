// What a template's figures say in percent (CRM-63): of those delivered, and of those sent what bounced.
import type { EmailTemplateCount } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { divide } from '@throughline/chassis/values/decimal';
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
    openPercent: percent(opened, delivered),
    clickPercent: percent(clicked, delivered),
    replyPercent: percent(replied, delivered),
    bouncePercent: percent(bounced, sent),
  };
}

/** Two decimals; undefined of nothing. */
const percent = (part: number, whole: number): string | undefined =>
  whole === 0 ? undefined : divide(String(part * 100), String(whole), 2);
