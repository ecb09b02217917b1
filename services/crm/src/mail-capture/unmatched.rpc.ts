import type {
  ResolveUnmatchedMailRequest,
  UnmatchedMailServiceService,
} from '@throughline/contracts/gen/throughline/crm/v1/unmatched_mails';
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { containsText, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { invalidFields, notFound, rule } from '@throughline/chassis/errors';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { requirePermission } from '@throughline/chassis/security/access';
import { ContactTable } from '../contacts/contact.table.ts';
import { definitionsOf, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { captureLead } from '../leads/lead.commands.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { shown } from '../timeline/activity.ts';
import { leadFrom, type StoredUnmatchedMail } from './unmatched.ts';
import { resolveMails, withAlike } from './unmatched.commands.ts';
import { UnmatchedMailTable } from './unmatched.table.ts';

export const unmatchedMailRpc: Rpc<typeof UnmatchedMailServiceService> = {
  listUnmatchedMails: query(({ tx }, request) =>
    page(
      tx,
      UnmatchedMailTable,
      { ...request, orderBy: '-at' },
      {
        orderBy: { at: { sql: 'unmatched_mails.at', type: 'timestamptz' } },
        text: containsText('unmatched_mails.subject', 'unmatched_mails.address'),
        where: (reader, parameter) => [`(visibility <> 'PRIVATE' or participant_ids @> array[${parameter(meOf(reader))}::uuid])`],
      },
    ),
  ),

  resolveUnmatchedMail: preparedCommand(
    async (context, { lead }) => {
      await refuseInactiveOwners(context, [lead?.ownerId]);
      return { ...(await firmDay(context)), definitions: lead ? await definitionsOf(context, 'crm.leads') : [] };
    },
    async ({ tx }, request, { timeZone, definitions }) => {
      const mail = await tx.get(UnmatchedMailTable, request.id);
      if (mail.visibility === 'PRIVATE' && !mail.participantIds.includes(meOf(tx))) throw notFound();
      const { links, contactId, leadId } = await belongsTo(tx, mail, request, definitions);
      const activities = await resolveMails(tx, await withAlike(tx, mail), { links, contactId }, timeZone);
      return { activities: activities.map(shown), leadId };
    },
  ),
};

interface Belongs {
  links: ActivityLink[];
  contactId: string | undefined;
  /** Of one that was made. */
  leadId: string | undefined;
}

async function belongsTo(
  tx: Tx,
  mail: StoredUnmatchedMail,
  { contactId, leadId, lead }: ResolveUnmatchedMailRequest,
  definitions: FieldDefinitionList,
): Promise<Belongs> {
  const named = [contactId, leadId, lead].filter(Boolean).length;
  if (named !== 1)
    throw invalidFields({ field: 'contactId', code: 'required', message: 'or leadId or lead is required, one of the three' });
  if (contactId) {
    const { companyId } = await tx.get(ContactTable, contactId);
    const company = companyId ? [{ kind: 'COMPANY' as const, id: companyId }] : [];
    return { links: [{ kind: 'CONTACT', id: contactId }, ...company], contactId, leadId: undefined };
  }
  if (leadId) {
    await tx.get(LeadTable, leadId);
    return { links: [{ kind: 'LEAD', id: leadId }], contactId: undefined, leadId: undefined };
  }
  requirePermission(tx.passport, 'crm.leads.write');
  const ownerId = lead!.ownerId ?? tx.passport.userId;
  if (!ownerId) throw rule('owner.invalid', 'A lead of a mail has an owner: name one.');
  const made = await captureLead(tx, leadFrom(mail, lead!, ownerId), definitions);
  return { links: [{ kind: 'LEAD', id: made.id }], contactId: undefined, leadId: made.id };
}

const meOf = ({ passport }: Reader): string => passport.userId ?? passport.actor.id;
