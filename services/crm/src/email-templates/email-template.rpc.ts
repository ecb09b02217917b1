import type { EmailTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { containsText, oneOfValues, page } from '@throughline/chassis/database/list';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, chosen, write } from './email-template.ts';
import { EmailTemplateTable } from './email-template.table.ts';
import { fillingFor } from './merge-values.queries.ts';
import { rendered } from './render.ts';

export const emailTemplateRpc: Rpc<typeof EmailTemplateServiceService> = {
  listEmailTemplates: query(({ tx }, request) =>
    page(tx, EmailTemplateTable, request, {
      filters: { category: oneOfValues('category') },
      orderBy: { name: { sql: 'email_templates.name', type: 'text' } },
      text: containsText('email_templates.name'),
    }),
  ),

  getEmailTemplate: query(({ tx }, { id }) => tx.get(EmailTemplateTable, id)),

  createEmailTemplate: command(({ tx }, request) => tx.create(EmailTemplateTable, write(request))),

  updateEmailTemplate: command(async ({ tx }, request) => {
    const template = await tx.get(EmailTemplateTable, request.id);
    return tx.apply(template, change(template, namedFields(request)));
  }),

  deleteEmailTemplate: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(EmailTemplateTable, id), { set: {} });
    return {};
  }),

  renderEmailTemplate: query(async (context, request) => {
    const template = await context.tx.get(EmailTemplateTable, request.id);
    const { values, locale } = await fillingFor(context, request);
    return rendered(chosen(template, request.n, request.locale || locale), values);
  }),
};
