// Somebody whose mail waited becomes known: it is theirs from then on (CRM-57).
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { on, type WorkContext } from '@throughline/chassis/service';
import { firmSettings } from '../firm/firm-settings.ts';
import { mailsOf, resolveMails } from './unmatched.commands.ts';

export const unmatchedReactions = [
  on('crm.contact.created', (context, { data: { contactId, companyId, email } }) => {
    const company = companyId === undefined ? [] : [{ kind: 'COMPANY' as const, id: companyId }];
    return claim(context, email, [{ kind: 'CONTACT', id: contactId }, ...company], contactId);
  }),

  on('crm.lead.created', (context, { data: { leadId, email } }) => claim(context, email, [{ kind: 'LEAD', id: leadId }])),
];

async function claim(context: WorkContext, address: string | undefined, links: ActivityLink[], contactId?: string): Promise<void> {
  if (address === undefined) return;
  const mails = await mailsOf(context.tx, address);
  if (mails.length === 0) return;
  const { timeZone } = await firmSettings(context);
  await resolveMails(context.tx, mails, { links, contactId }, timeZone);
}
