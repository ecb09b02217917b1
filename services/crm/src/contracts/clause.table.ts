import { text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Clause, ContractTemplate } from '@throughline/contracts/gen/throughline/crm/v1/clauses';

export const ClauseTable = table<Clause>({
  name: 'clauses',
  permission: 'crm.contracts',
  columns: { key: text(), title: text(), text: text() },
});

export const ContractTemplateTable = table<ContractTemplate>({
  name: 'contract_templates',
  permission: 'crm.contracts',
  columns: { name: text(), clauseKeys: texts() },
});
