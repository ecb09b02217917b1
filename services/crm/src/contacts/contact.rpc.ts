import type { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { deletedSince } from '@throughline/chassis/database/list';
import { command, preparedCommand, query, stream, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownerOf } from '../accounts/company.rpc.ts';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { exported } from '../exports/exported.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { inactiveAmong, refuseInactiveOwners } from '../firm/people.ts';
import { belongingsOf } from './affiliation.queries.ts';
import { recordConsents } from './consent.queries.ts';
import { contact360 } from './contact-360.queries.ts';
import { contactData } from './contact-data.queries.ts';
import { graphAround } from './contact-graph.queries.ts';
import { batchedContacts } from './contact.batch.ts';
import { changeContact, openContact } from './contact.commands.ts';
import { contactColumns } from './contact.export.ts';
import { mergeContacts } from './contact.merge.ts';
import { listContacts } from './contact.queries.ts';
import { forget } from './contact.ts';
import { ContactTable } from './contact.table.ts';
import { eraseContact, refuseHeld } from './erasure.commands.ts';
import { changePreferences } from './preferences.ts';

export const contactRpc: Rpc<typeof ContactServiceService> = {
  listContacts: query(async ({ tx }, request) => ({
    ...(await listContacts(tx, request)),
    deletedIds: await deletedSince(tx, ContactTable, request),
  })),

  getContact: query(({ tx }, { id }) => tx.get(ContactTable, id)),

  batchGetContacts: query(async ({ tx }, { ids }) => {
    const contacts = await tx.select(ContactTable, 'contacts.id = any ($1)', [ids], { within: 'REACH' });
    const belongings = await belongingsOf(
      tx,
      contacts.map(({ id }) => id),
    );
    const items = contacts.map((contact) => ({ contact, ...(belongings.get(contact.id) ?? { companyIds: [], roles: [] }) }));
    const present = new Set(contacts.map(({ id }) => id));
    return { items, missing: ids.filter((id) => !present.has(id)) };
  }),

  createContact: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return { ownerId: ownerOf(context, request), today: await firmToday(context), definitions: await fieldsOf(context) };
    },
    ({ tx }, request, opening) => openContact(tx, request, opening),
  ),

  updateContact: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [namedFields(request).ownerId]);
      return fieldsOf(context);
    },
    async ({ tx }, request, definitions) => changeContact(tx, await tx.get(ContactTable, request.id), namedFields(request), definitions),
  ),

  deleteContact: command(async ({ tx }, { id }) => {
    const contact = await tx.get(ContactTable, id);
    await tx.remove(contact, forget(contact));
    return {};
  }),

  updatePreferences: command(async ({ tx }, request) => {
    const { consents = [], ...wishes } = namedFields(request);
    const contact = await tx.get(ContactTable, request.id);
    await recordConsents(tx, contact.id, consents);
    return tx.apply(contact, changePreferences(contact, wishes));
  }),

  mergeContacts: preparedCommand(firmToday, ({ tx }, request, today) => mergeContacts(tx, request, today)),

  batchContacts: preparedCommand(
    async (context, { operations }) => ({
      inactive: await inactiveAmong(context, ownersNamed(operations)),
      definitions: await fieldsOf(context),
    }),
    ({ tx }, request, { inactive, definitions }) => runBatch(tx, request, batchedContacts(definitions), inactive),
  ),

  getContact360: query(async ({ tx }, { id }) => contact360(tx, await tx.get(ContactTable, id))),

  eraseContact: preparedCommand(
    (context, { id }) => refuseHeld(context, id),
    async ({ tx }, { id, reason }) => {
      await eraseContact(tx, await tx.get(ContactTable, id), reason);
      return {};
    },
  ),

  getContactData: query(async (context, { id }) => contactData(context, await context.tx.get(ContactTable, id))),

  getContactGraph: query(async (context, { id, depth, asOf }) => {
    const contact = await context.tx.get(ContactTable, id);
    return graphAround(context.tx, contact, { depth, asOf: asOf || (await firmToday(context)) });
  }),

  exportContacts: stream(({ tx }, request) => exported(contactColumns, request, (asked) => listContacts(tx, asked))),
};

const fieldsOf = (context: HandlerContext) => definitionsOf(context, 'crm.contacts');
