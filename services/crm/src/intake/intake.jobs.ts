// Makes a lead of what a stranger answered: captured, scored, judged by the form's gate, and given to somebody.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job, type WorkContext } from '@throughline/chassis/service';
import { definitionsOf, unasked } from '../custom-fields/custom-fields.ts';
import { firmDay, type FirmDay } from '../firm/working-calendar.ts';
import { captureLead } from '../leads/lead.commands.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import type { StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { assessLead, named, type Answers } from '../qualification/assess.commands.ts';
import { GateTable } from '../qualification/gate.table.ts';
import { behave } from '../scoring/score.commands.ts';
import { comparable } from './answers.ts';
import { IntakeDraftTable } from './draft.table.ts';
import { awaitEnquirer } from './enquirer.queries.ts';
import { versionOf } from './form.queries.ts';
import type { StoredForm } from './form.ts';
import { FormTable } from './form.table.ts';
import { give, poolOf } from './pool.ts';
import { routeOf } from './routing.ts';
import { leadOf, settle } from './submission.ts';
import { SubmissionTable } from './submission.table.ts';

const takeInJob = job('intake.take_in', async (context, { submissionId }) => {
  const { tx } = context;
  const { day, form, pool, definitions } = await asked(context, String(submissionId));
  const submission = await tx.load(SubmissionTable, String(submissionId));
  if (submission.status !== 'RECEIVED') return;
  const { fields } = await versionOf(tx, form.id, submission.formVersion);
  const wanted = leadOf(submission, fields);
  if (wanted.email !== undefined) await awaitEnquirer(tx, wanted.email);
  const { id } = await captureLead(tx, wanted, definitions);
  const captured = await tx.load(LeadTable, id);
  const priced = submission.feeEstimate ? await tx.apply(captured, { set: { feeEstimate: submission.feeEstimate } }) : captured;
  const scored = await behave(tx, priced, 'FORM_SUBMITTED', submission.createdAt ?? tx.now, submission.id);
  const answers = comparable(submission.answers ?? {});
  const judged = await judgedBy(tx, form, scored, answers, day);
  const route = routeOf(form, { ...leadFacts(judged), ...named(answers) });
  const isSettled = judged.status === 'DISQUALIFIED' || judged.ownerId !== undefined;
  const lead = isSettled ? judged : await give(tx, judged, route, pool, submission);
  const after = await tx.apply(submission, settle(submission, lead));
  const asksForFiles = form.documentRequests.length > 0 || fields.some(({ type }) => type === 'FILE');
  if (asksForFiles && after.status !== 'REJECTED')
    tx.schedule({ kind: 'intake.request_documents', key: submission.id, payload: { submissionId: submission.id } });
});

/** Everything that others have to say, before anything is locked. */
async function asked(context: WorkContext, submissionId: string) {
  const { tx, ask } = context;
  const [submission] = await tx.peek(SubmissionTable, 'submissions.id = $1', [submissionId]);
  const [form] = await tx.peek(FormTable, 'forms.id = $1', [submission!.formId]);
  const definitions = await definitionsOf(context, 'crm.leads');
  return { form: form!, day: await firmDay(context), pool: await poolOf(ask, tx, form!), definitions: unasked(definitions) };
}

async function judgedBy(tx: Tx, { gateId }: StoredForm, lead: StoredLead, answers: Answers, day: FirmDay): Promise<StoredLead> {
  const gate = gateId ? await tx.find(GateTable, gateId) : undefined;
  return gate?.status === 'ACTIVE' ? (await assessLead(tx, gate, lead, answers, day)).lead : lead;
}

/** Answers that nobody came back for; those that were kept on meanwhile wait for another day. */
const expireJob = job('intake.expire_draft', async ({ tx }, { draftId }) => {
  const draft = await tx.find(IntakeDraftTable, String(draftId));
  if (!draft) return;
  if (draft.expiresAt! > tx.now) tx.schedule({ kind: 'intake.expire_draft', key: draft.id, payload: { draftId }, at: draft.expiresAt! });
  else await forget(tx, draft.id);
});

/** Answers that were never sent are not kept. */
const forget = (tx: Tx, draftId: string) => tx.rowsAffecting('delete from intake_drafts where id = $1', [draftId]);

export const intakeJobs = [takeInJob, expireJob];
