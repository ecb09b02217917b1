import type { CustomFieldServiceService } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { containsText, equals, page } from '@throughline/chassis/database/list';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, define, remove } from './custom-field.ts';
import { countInUse, fieldDefinitions } from './custom-field.queries.ts';
import { CustomFieldTable } from './custom-field.table.ts';

export const customFieldRpc: Rpc<typeof CustomFieldServiceService> = {
  listCustomFields: query(({ tx }, request) =>
    page(tx, CustomFieldTable, request, {
      filters: { resource: equals('resource'), archived: equals('archived') },
      orderBy: { order: { sql: 'order_number', type: 'bigint' }, key: { sql: 'key', type: 'text' } },
      defaultOrder: 'order',
      text: containsText('key', 'label'),
    }),
  ),

  getCustomField: query(({ tx }, { id }) => tx.get(CustomFieldTable, id)),

  createCustomField: command(async ({ tx }, request) =>
    tx.create(CustomFieldTable, define(tx.ids.next(), request, await countInUse(tx, request.resource))),
  ),

  updateCustomField: command(async ({ tx }, request) => {
    const field = await tx.get(CustomFieldTable, request.id);
    return tx.apply(field, change(field, namedFields(request), await countInUse(tx, field.resource)));
  }),

  deleteCustomField: command(async ({ tx }, { id }) => {
    const field = await tx.get(CustomFieldTable, id);
    await tx.remove(field, remove(field));
    return {};
  }),

  listFieldDefinitions: query(({ tx }, { resource }) => fieldDefinitions(tx, resource)),
};
