// The steps of a stage that others are asked for (CRM-43): a mail, a quote, files. They wait until the move has committed and
// are taken one after the other. What a rule forbids is kept with its code, and the next step is taken; where somebody is away,
// the step waits and tries again, and those after it wait with it.
import { UploadRequestServiceService } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import { DomainError, rule, type ErrorKind } from '@throughline/chassis/errors';
import { job, type WorkContext } from '@throughline/chassis/service';
import { addBusinessDays } from '@throughline/chassis/values/calendar';
import { recipientOf } from '../activity-emails/recipient.queries.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { firmDay } from '../firm/working-calendar.ts';
import type { WaitingStep } from '../pipelines/automation.ts';
import { blankQuote } from '../quotes/blank-quote.ts';
import { groundFor } from '../quotes/quote.rpc.ts';
import { completed, openQuote } from '../quotes/quote.commands.ts';
import { keepDone, keepRefused, type Occasion } from './automation-run.queries.ts';
import { keepAsked } from './document-requests.queries.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { OpportunityTable } from './opportunity.table.ts';
import { sendStageMail } from './stage-mail.commands.ts';
import { handlerOf } from './work-handler.ts';

interface Run extends Occasion {
  runId: string;
  steps: WaitingStep[];
}

const triesMax = 1_000;

/** What trying again would not mend. */
const final: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['MALFORMED', 'FORBIDDEN', 'MISSING', 'CONFLICT', 'RULE']);

export const stageStepJobs = [
  job(
    'stage.step',
    async (context, payload) => {
      const { tx } = context;
      const run = payload as unknown as Run;
      const { runId, opportunityId, stageId, on, steps } = run;
      const [step, ...rest] = steps;
      const occasion = { opportunityId, stageId, on };
      const [deal] = await tx.peek(OpportunityTable, 'id = $1', [opportunityId]);
      if (!deal || !step) return;
      const key = `stage.step/${runId}/${steps.length}`;
      try {
        await keepDone(tx, occasion, step, await tx.attempt(() => take(context, deal, step, key)));
      } catch (error) {
        if (!(error instanceof DomainError) || !final.has(error.kind)) throw error;
        await keepRefused(tx, occasion, step, error);
      }
      if (rest.length > 0) tx.schedule({ kind: 'stage.step', key: `${runId}/${rest.length}`, payload: { ...run, steps: rest } });
    },
    { triesMax },
  ),
];

/** Answers what came of it. */
function take(context: WorkContext, deal: StoredOpportunity, step: WaitingStep, key: string): Promise<string> {
  switch (step.action) {
    case 'SEND_TEMPLATE':
      return sendStageMail(context, deal, step.templateId);
    case 'CREATE_QUOTE':
      return createQuote(context, deal, step.templateId);
    case 'REQUEST_DOCUMENTS':
      return requestDocuments(context, deal, step, key);
    default:
      return step satisfies never;
  }
}

async function createQuote(context: WorkContext, deal: StoredOpportunity, templateId: string): Promise<string> {
  const { tx } = context;
  const { id: opportunityId, companyId, primaryContactId: contactId, ownerId, amount } = deal;
  if (contactId === undefined) throw rule('contact.missing', 'A quote is for somebody: the deal has no primary contact.');
  const currency = amount?.currency ?? (await firmSettings(context)).currency;
  const request = { ...blankQuote, companyId, contactId, opportunityId, templateId, currency, variables: {} };
  const ground = await groundFor(handlerOf(context), () => completed(tx, request));
  return (await openQuote(tx, request, ownerId, ground)).id;
}

async function requestDocuments(
  context: WorkContext,
  deal: StoredOpportunity,
  { items, businessDays }: Extract<WaitingStep, { action: 'REQUEST_DOCUMENTS' }>,
  key: string,
): Promise<string> {
  const { tx, ask } = context;
  if (deal.primaryContactId === undefined) throw rule('contact.missing', 'Somebody is asked for files: the deal has no primary contact.');
  const { address: email, name } = await recipientOf(tx, { contactId: deal.primaryContactId, leadId: '' });
  const { today, calendar } = await firmDay(context);
  const { id: uploadRequestId, completion } = await ask(UploadRequestServiceService).createUploadRequest(
    {
      origin: { service: 'crm', kind: 'opportunity', id: deal.id },
      items,
      due: businessDays === undefined ? undefined : addBusinessDays(today, businessDays, calendar),
      email,
      name,
      key,
    },
    { key },
  );
  await keepAsked(tx, { opportunityId: deal.id, uploadRequestId, completion });
  return uploadRequestId;
}
