import { CrmDocumentRequest, CrmRoutingRule } from '@throughline/contracts/gen/shapes.gen';
import { boolean, id, integer, json, messages, oneOf, optional, secret, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredForm } from './form.ts';

export const FormTable = table<StoredForm>({
  name: 'forms',
  permission: 'crm.forms',
  columns: {
    name: text(),
    formKey: text(),
    signingSecret: secret(text()),
    status: oneOf(),
    publishedVersion: integer(),
    fields: json(),
    steps: json(),
    allowedOrigins: texts(),
    gateId: optional(id()),
    routingRules: messages(CrmRoutingRule),
    defaultAssign: texts(),
    defaultTeamId: optional(id()),
    captcha: boolean(),
    documentRequests: messages(CrmDocumentRequest),
    bookingPageId: optional(id()),
    feeCalculatorId: optional(id()),
  },
});
