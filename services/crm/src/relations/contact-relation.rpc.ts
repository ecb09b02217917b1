import type { ContactRelationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contact_relations';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ContactTable } from '../contacts/contact.table.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { end, redate, relate } from './relation.ts';
import { refuseOverlap, relationOf, relationSeen, relationsOf } from './relation.queries.ts';
import { ContactRelationTable } from './relation.tables.ts';

const ends = { table: ContactTable, name: `concat_ws(' ', first_name, last_name)` };

export const contactRelationRpc: Rpc<typeof ContactRelationServiceService> = {
  listContactRelations: query(async ({ tx }, { contactId, ...asked }) => {
    await tx.get(ContactTable, contactId);
    return { items: await relationsOf(tx, ContactRelationTable, ends, contactId, asked) };
  }),

  getContactRelation: query(async ({ tx }, { contactId, id }) => {
    await tx.get(ContactTable, contactId);
    return relationSeen(tx, ends, await relationOf(tx, ContactRelationTable, contactId, id), contactId);
  }),

  createContactRelation: preparedCommand(firmToday, async ({ tx }, { contactId: fromId, ...given }, today) => {
    const decision = relate({ fromId, ...given }, today);
    await tx.get(ContactTable, fromId);
    await tx.get(ContactTable, given.toId);
    await refuseOverlap(tx, ContactRelationTable, decision.set);
    return relationSeen(tx, ends, await tx.create(ContactRelationTable, decision), fromId);
  }),

  updateContactRelation: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const { contactId, id } = request;
    await tx.get(ContactTable, contactId);
    const relation = await relationOf(tx, ContactRelationTable, contactId, id);
    const decision = redate(relation, namedFields(request), today);
    await refuseOverlap(tx, ContactRelationTable, { ...relation, ...decision.set });
    const changed = await tx.apply(relation, decision);
    return relationSeen(tx, ends, changed, contactId);
  }),

  deleteContactRelation: preparedCommand(firmToday, async ({ tx }, { contactId, id }, today) => {
    await tx.get(ContactTable, contactId);
    const relation = await relationOf(tx, ContactRelationTable, contactId, id);
    await tx.apply(relation, end(relation, today));
    return {};
  }),
};
