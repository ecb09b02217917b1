// How the mails of each version fared, counted as it happens (CRM-63): reading it costs the same however many were sent.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';

export type Counted = 'sent' | 'delivered' | 'opened' | 'clicked' | 'replied' | 'bounced';

export interface CountRow extends Record<Counted, number> {
  n: number;
  dealsWon: number;
}

export interface Version {
  templateId?: string | undefined;
  templateN?: number | undefined;
}

/** One more of a version; of a mail without a template nothing is counted. */
export async function countOne(tx: Tx, { templateId, templateN }: Version, what: Counted): Promise<void> {
  if (templateId === undefined || templateN === undefined) return;
  await tx.rowsAffecting(
    `insert into email_template_counts as counts (tenant_id, template_id, n, ${what}) values ($1, $2, $3, 1)
     on conflict (tenant_id, template_id, n) do update set ${what} = counts.${what} + 1`,
    [tx.tenantId, templateId, templateN],
  );
}

export const countsOf = (tx: Reader, templateId: string): Promise<CountRow[]> =>
  tx.rows<CountRow>(
    `select n, sent::float8 as sent, delivered::float8 as delivered, opened::float8 as opened, clicked::float8 as clicked,
       replied::float8 as replied, bounced::float8 as bounced,
       (select count(*)::float8 from email_template_deals d where d.template_id = c.template_id and d.n = c.n) as "dealsWon"
     from email_template_counts c where template_id = $1 order by n`,
    [templateId],
  );

/** The versions of which a mail was about the deal by then; bounded by what happened with it. */
export const creditDeal = (tx: Tx, opportunityId: string, wonAt: Date): Promise<void> =>
  tx.rowsAffecting(
    `insert into email_template_deals (tenant_id, template_id, n, opportunity_id)
     select distinct $1::uuid, (email ->> 'templateId')::uuid, (email ->> 'templateN')::int, $2::uuid from activities
     where id = any (array(select activity_id from activity_links where kind = 'OPPORTUNITY' and target_id = $2))
       and type = 'EMAIL' and status = 'COMPLETED' and at <= $3 and email ->> 'templateId' is not null and deleted_at is null
     on conflict do nothing`,
    [tx.tenantId, opportunityId, wonAt],
  );

export const discreditDeal = (tx: Tx, opportunityId: string): Promise<void> =>
  tx.rowsAffecting('delete from email_template_deals where opportunity_id = $1', [opportunityId]);
