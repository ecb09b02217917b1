import { randomBytes } from 'node:crypto';
import type { CreateFormRequest, FormServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { containsText, oneOfValues, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { conflict } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { BookingPageTable } from '../booking/booking-page.table.ts';
import type { FieldKinds } from '../conditions/condition.ts';
import { customKinds, definitionsOf } from '../custom-fields/custom-fields.ts';
import { refuseInactiveOwners, refuseUnknownTeams } from '../firm/people.ts';
import { FeeCalculatorTable } from '../pricing/fee-calculator.table.ts';
import { GateTable } from '../qualification/gate.table.ts';
import { countedOf, freeze, versionsOf, wasAnswered } from './form.queries.ts';
import { archive, change, draft, pause, publish, shown, type Form } from './form.ts';
import { FormTable } from './form.table.ts';
import { conversionPercent, withoutAddress } from './submission.ts';
import { peopleOf, teamsOf } from './routing.ts';
import { SubmissionTable } from './submission.table.ts';

const formKeyBytes = 16; // 22 characters of base64url

export const formRpc: Rpc<typeof FormServiceService> = {
  listForms: query(async ({ tx }, request) => {
    const found = await page(tx, FormTable, request, { filters: { status: oneOfValues('status') }, text: containsText('forms.name') });
    return { ...found, items: found.items.map(shown) };
  }),

  getForm: query(async ({ tx }, { id }) => shown(await tx.get(FormTable, id))),

  createForm: preparedCommand(
    (context, request: CreateFormRequest) => looked(context, request),
    async ({ tx }, request, own) => {
      await refuseMissing(tx, request);
      const keys = { formKey: randomBytes(formKeyBytes).toString('base64url'), signingSecret: randomBytes(32).toString('base64url') };
      return shown(await tx.create(FormTable, draft(request, keys, own)));
    },
  ),

  updateForm: preparedCommand(
    (context, request) => looked(context, namedFields(request)),
    async ({ tx }, request, own) => {
      await refuseMissing(tx, namedFields(request));
      const form = await tx.get(FormTable, request.id);
      return shown(await tx.apply(form, change(form, namedFields(request), own)));
    },
  ),

  deleteForm: command(async ({ tx }, { id }) => {
    const form = await tx.get(FormTable, id);
    if (await wasAnswered(tx, id)) throw conflict('form.in_use', 'Somebody answered it: archive it instead.');
    await tx.remove(form, { set: {} });
    return {};
  }),

  publishForm: command(async ({ tx }, { id }) => {
    const form = await tx.get(FormTable, id);
    const published = await tx.apply(form, publish(form));
    await freeze(tx, published);
    return shown(published);
  }),

  pauseForm: command(async ({ tx }, { id }) => {
    const form = await tx.get(FormTable, id);
    return shown(await tx.apply(form, pause(form)));
  }),

  archiveForm: command(async ({ tx }, { id }) => {
    const form = await tx.get(FormTable, id);
    return shown(await tx.apply(form, archive(form)));
  }),

  listFormVersions: query(async ({ tx }, request) => versionsOf(tx, await tx.get(FormTable, request.formId), request)),

  getFormStats: query(async ({ tx }, { formId, createdAfter, createdBefore }) => {
    await tx.get(FormTable, formId);
    const counted = await countedOf(tx, formId, createdAfter, createdBefore);
    return { ...counted, conversionPercent: conversionPercent(counted) };
  }),

  listSubmissions: query(async ({ tx }, { formId, ...request }) => {
    await tx.get(FormTable, formId);
    const found = await page(tx, SubmissionTable, request, {
      filters: { status: oneOfValues('status') },
      where: (_, parameter) => [`form_id = ${parameter(formId)}`],
    });
    return { ...found, items: found.items.map(withoutAddress) };
  }),
};

type Named = Partial<Pick<Form, 'routingRules' | 'defaultAssign' | 'defaultTeamId'>>;

/** People who work here, and teams that are there; rules may ask of the fields that the firm has defined for its leads. */
async function looked(context: HandlerContext, { routingRules = [], defaultAssign = [], defaultTeamId }: Named): Promise<FieldKinds> {
  const routing = { routingRules, defaultAssign, defaultTeamId };
  await refuseInactiveOwners(context, peopleOf(routing));
  await refuseUnknownTeams(context, teamsOf(routing));
  return customKinds(await definitionsOf(context, 'crm.leads'));
}

type Led = Partial<Pick<Form, 'gateId' | 'bookingPageId' | 'feeCalculatorId'>>;

async function refuseMissing(tx: Reader, { gateId, bookingPageId, feeCalculatorId }: Led): Promise<void> {
  if (gateId) await tx.get(GateTable, gateId);
  if (bookingPageId) await tx.get(BookingPageTable, bookingPageId);
  if (feeCalculatorId) await tx.get(FeeCalculatorTable, feeCalculatorId);
}
