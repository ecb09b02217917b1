import { json, oneOf, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { EmailTemplate } from './email-template.ts';

export const EmailTemplateTable = table<EmailTemplate>({
  name: 'email_templates',
  permission: 'crm.templates',
  columns: { name: text(), category: oneOf(), versions: json() },
});
