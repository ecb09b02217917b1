import { randomBytes } from 'node:crypto';
import type { FormServiceService, Submission } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { conflict } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { refuseInactiveOwners } from '../firm/people.ts';
import { GateTable } from '../qualification/gate.table.ts';
import { freeze, versionsOf, wasAnswered } from './form.queries.ts';
import { archive, change, draft, pause, publish, shown, type Form } from './form.ts';
import { FormTable } from './form.table.ts';
import type { StoredSubmission } from './submission.ts';
import { SubmissionTable } from './submission.table.ts';

const formKeyBytes = 16; // 22 characters of base64url

export const formRpc: Rpc<typeof FormServiceService> = {
  listForms: query(async ({ tx }, request) => {
    const found = await page(tx, FormTable, request, { filters: { status: oneOfValues('status') } });
    return { ...found, items: found.items.map(shown) };
  }),

  getForm: query(async ({ tx }, { id }) => shown(await tx.get(FormTable, id))),

  createForm: preparedCommand(
    (context, request) => refuseInactiveOwners(context, assigneesOf(request)),
    async ({ tx }, request) => {
      await refuseMissingGate(tx, request);
      const keys = { formKey: randomBytes(formKeyBytes).toString('base64url'), signingSecret: randomBytes(32).toString('base64url') };
      return shown(await tx.create(FormTable, draft(request, keys)));
    },
  ),

  updateForm: preparedCommand(
    (context, request) => refuseInactiveOwners(context, assigneesOf(namedFields(request))),
    async ({ tx }, request) => {
      await refuseMissingGate(tx, namedFields(request));
      const form = await tx.get(FormTable, request.id);
      return shown(await tx.apply(form, change(form, namedFields(request))));
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

  listFormVersions: query(async ({ tx }, { formId }) => {
    await tx.get(FormTable, formId);
    return { items: await versionsOf(tx, formId) };
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

function withoutAddress(stored: StoredSubmission): Submission {
  const { ipHash: _, ...submission } = stored;
  return submission;
}

const assigneesOf = ({ routingRules = [], defaultAssign = [] }: Partial<Pick<Form, 'routingRules' | 'defaultAssign'>>): string[] => [
  ...defaultAssign,
  ...routingRules.flatMap(({ assign }) => assign),
];

async function refuseMissingGate(tx: Reader, { gateId }: Partial<Pick<Form, 'gateId'>>): Promise<void> {
  if (gateId) await tx.get(GateTable, gateId);
}
