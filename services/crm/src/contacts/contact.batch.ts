import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Batched } from '../batch/batch.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { changeContact } from './contact.commands.ts';
import { forget, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';

export const batchedContacts = (definitions: FieldDefinitionList): Batched<StoredContact> => ({
  table: ContactTable,
  path: '/api/v1/crm/contacts',
  patch: ContactServiceService.updateContact.path,
  update: (tx, contact, patch) => changeContact(tx, contact, patch, definitions),
  remove: (tx, contact) => tx.remove(contact, forget(contact)),
});
