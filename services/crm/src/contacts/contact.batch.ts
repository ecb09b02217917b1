import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Batched } from '../batch/batch.ts';
import { changeContact } from './contact.commands.ts';
import { forget, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';

export const batchedContacts: Batched<StoredContact> = {
  table: ContactTable,
  path: '/api/v1/crm/contacts',
  patch: ContactServiceService.updateContact.path,
  update: changeContact,
  remove: (tx, contact) => tx.remove(contact, forget(contact)),
};
