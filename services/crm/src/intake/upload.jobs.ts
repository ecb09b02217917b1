// Asks for a submission's files, once its lead is made, and again after 3 and 7 days while required ones are missing. Documents
// keeps the files and the link; where it is away, the jobs wait.
import { UploadRequestServiceService } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { firmSettings } from '../firm/firm-settings.ts';
import { displayName, type StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { sendMail, type Mail } from '../messages/mail.ts';
import { filesCame, itemsOf, reminderDays } from './documents.ts';
import { versionOf } from './form.queries.ts';
import { FormTable } from './form.table.ts';
import { SubmissionTable } from './submission.table.ts';

const dayMs = 86_400_000;

/** Read without a lock, for as long as documents answers; undefined where there is nothing to ask, or nobody. */
async function asked(tx: Tx, submissionId: string) {
  const [submission] = await tx.peek(SubmissionTable, 'submissions.id = $1', [submissionId]);
  const [form] = submission ? await tx.peek(FormTable, 'forms.id = $1', [submission.formId]) : [];
  const [lead] = submission?.leadId ? await tx.peek(LeadTable, 'leads.id = $1', [submission.leadId]) : [];
  return submission && form && lead ? { submission, form, lead } : undefined;
}

const requestJob = job(
  'intake.request_documents',
  async (context, { submissionId }) => {
    const { tx, ask } = context;
    const found = await asked(tx, String(submissionId));
    if (!found || found.submission.uploadRequestId !== undefined) return;
    const { submission, form, lead } = found;
    const { fields } = await versionOf(tx, form.id, submission.formVersion);
    const items = itemsOf(form, fields, submission.answers ?? {});
    if (items.length === 0) return;
    const key = `submission/${submission.id}`;
    const origin = { service: 'crm', kind: 'submission', id: submission.id };
    const request = { origin, items, email: lead.email ?? '', name: displayName(lead), key };
    const { id: uploadRequestId, completion, url } = await ask(UploadRequestServiceService).createUploadRequest(request, { key });
    const present = await tx.load(SubmissionTable, submission.id);
    await tx.apply(present, { set: { uploadRequestId, uploadCompletion: completion } });
    const { name: firmName } = await firmSettings(context);
    await write(tx, lead, { firmName, url, submissionId: submission.id, step: 0 });
    if (!items.some(({ required }) => required)) return;
    for (const days of reminderDays) {
      const at = new Date(tx.now.getTime() + days * dayMs);
      tx.schedule({ kind: 'intake.document_remind', key: `${submission.id}:${days}`, payload: { submissionId, days }, at });
    }
  },
  { triesMax: 1_000 },
);

const remindJob = job(
  'intake.document_remind',
  async (context, { submissionId, days }) => {
    const { tx, ask } = context;
    const found = await asked(tx, String(submissionId));
    const id = found?.submission.uploadRequestId;
    if (!found || id === undefined || found.submission.uploadCompletion === 'COMPLETE') return;
    const { completion, url } = await ask(UploadRequestServiceService).getUploadRequest({ id });
    const { name: firmName } = await firmSettings(context);
    const present = await tx.load(SubmissionTable, found.submission.id);
    const after = await tx.apply(present, filesCame(present, completion));
    if (after.uploadCompletion !== 'COMPLETE') await write(tx, found.lead, { firmName, url, submissionId: present.id, step: Number(days) });
  },
  { triesMax: 1_000 },
);

interface Letter {
  firmName: string;
  url: string;
  submissionId: string;
  /** Days since they were first asked for. */
  step: number;
}

/** Whoever left no address is rung up: the link is in documents. */
async function write(tx: Tx, lead: StoredLead, { firmName, url, submissionId, step }: Letter): Promise<void> {
  if (lead.email === undefined) return;
  const name = displayName(lead);
  const template = step === 0 ? 'documents_requested' : `documents_reminder_${step}`;
  const words = step === 0 ? `${firmName} asks you for some files.` : `${firmName} still waits for some files from you.`;
  const text = [`Hello ${name},`, words, 'You can hand them in here:', url].join('\n\n');
  const mail: Mail = {
    key: `${template}:${submissionId}`,
    template,
    to: { address: lead.email, name },
    subject: step === 0 ? `Files for ${firmName}` : `Files for ${firmName} are still missing`,
    text,
    category: 'intake',
  };
  await sendMail(tx, mail);
}

export const uploadJobs = [requestJob, remindJob];
