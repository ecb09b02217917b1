import type { EmailTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { containsText, oneOfValues, page } from '@throughline/chassis/database/list';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { firmSettings } from '../firm/firm-settings.ts';
import { refuseUsedByStages } from '../pipelines/template-use.queries.ts';
import { change, chosen, write } from './email-template.ts';
import { EmailTemplateTable } from './email-template.table.ts';
import { fillingFor } from './merge-values.queries.ts';
import { rendered } from './render.ts';
import { countsOf } from './template-counts.queries.ts';
import { statsOf } from './template-stats.ts';

export const emailTemplateRpc: Rpc<typeof EmailTemplateServiceService> = {
  listEmailTemplates: query(({ tx }, request) =>
    page(tx, EmailTemplateTable, request, {
      filters: { category: oneOfValues('category') },
      orderBy: { name: { sql: 'email_templates.name', type: 'text' } },
      text: containsText('email_templates.name'),
    }),
  ),

  getEmailTemplate: query(({ tx }, { id }) => tx.get(EmailTemplateTable, id)),

  createEmailTemplate: preparedCommand(firmSettings, ({ tx }, request, { locale }) =>
    tx.create(EmailTemplateTable, write(request, locale)),
  ),

  updateEmailTemplate: command(async ({ tx }, request) => {
    const template = await tx.get(EmailTemplateTable, request.id);
    return tx.apply(template, change(template, namedFields(request)));
  }),

  deleteEmailTemplate: command(async ({ tx }, { id }) => {
    const template = await tx.get(EmailTemplateTable, id);
    await refuseUsedByStages(tx, id, 'template.in_use');
    await tx.remove(template, { set: {} });
    return {};
  }),

  renderEmailTemplate: query(async (context, request) => {
    const template = await context.tx.get(EmailTemplateTable, request.id);
    const { values, locale } = await fillingFor(context, request);
    return rendered(chosen(template, request.n, request.locale || locale), values);
  }),

  getEmailTemplateStats: query(async ({ tx }, { id }) => {
    const { versions } = await tx.get(EmailTemplateTable, id);
    return { templateId: id, versions: statsOf(versions, await countsOf(tx, id)) };
  }),
};
