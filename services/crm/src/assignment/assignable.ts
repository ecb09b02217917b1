// How each kind of record is given to somebody: companies hand over their team's lead, the others change their owner.
import type { RecordKind } from '@throughline/contracts/gen/throughline/crm/v1/assignment';
import { CrmActivity, CrmCompany, CrmContact, CrmLead, CrmOpportunity } from '@throughline/contracts/gen/shapes.gen';
import type { MessageShape } from '@throughline/contracts/shape';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changeCompany } from '../accounts/company.commands.ts';
import { CompanyTable } from '../accounts/company.table.ts';
import { changeContact } from '../contacts/contact.commands.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import type { FirmDay } from '../firm/working-calendar.ts';
import { assignLead } from '../leads/lead.commands.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { changeDeal } from '../opportunities/opportunity.commands.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { applyTo } from '../timeline/activity.commands.ts';
import { change as changeActivity, shown as shownActivity } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';

type Owned = Noun & { ownerId?: string | undefined };

interface Assignable {
  shape: MessageShape;
  assign(tx: Tx, id: string, ownerId: string, day: FirmDay): Promise<{ before: Owned; after: Owned; shown?: object }>;
}

const by = <T extends Owned>(
  table: Table<T>,
  shape: MessageShape,
  give: (tx: Tx, noun: T, ownerId: string, day: FirmDay) => Promise<T>,
  show?: (noun: T) => object,
): Assignable => ({
  shape,
  async assign(tx, id, ownerId, day) {
    const before = await tx.load(table, id);
    const after = await give(tx, before, ownerId, day);
    return { before, after, ...(show && { shown: show(after) }) };
  },
});

export const assignable: Readonly<Record<RecordKind, Assignable>> = {
  COMPANY: by(CompanyTable, CrmCompany, (tx, company, ownerId, { today }) =>
    changeCompany(tx, company, { ownerId }, { today, definitions: [] }),
  ),
  CONTACT: by(ContactTable, CrmContact, (tx, contact, ownerId) => changeContact(tx, contact, { ownerId }, [])),
  LEAD: by(LeadTable, CrmLead, assignLead),
  OPPORTUNITY: by(OpportunityTable, CrmOpportunity, (tx, deal, ownerId) => changeDeal(tx, deal, { ownerId }, [])),
  ACTIVITY: by(
    ActivityTable,
    CrmActivity,
    (tx, activity, ownerId, { timeZone }) => applyTo(tx, activity, changeActivity(activity, { ownerId }, timeZone), timeZone),
    shownActivity,
  ),
};
