// Files that whoever answered is asked for (CRM-34): those the form always asks for, and its FILE fields that the answers show.
// How far they are is PENDING, PARTIAL or COMPLETE, as documents says.
import type { UploadCompletion, UploadItem } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { FormField } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import type { Decision } from '@throughline/chassis/decision';
import { visible, type Answers } from './answers.ts';
import type { StoredForm } from './form.ts';
import type { StoredSubmission } from './submission.ts';

/** Days after the request at which required files that are missing are asked for again. */
export const reminderDays = [3, 7];

const itemsMax = 50;

export function itemsOf(
  { documentRequests }: Pick<StoredForm, 'documentRequests'>,
  fields: readonly FormField[],
  answers: Answers,
): UploadItem[] {
  const asked = [...visible(fields, answers)]
    .filter(({ type }) => type === 'FILE')
    .map(({ label, required }) => ({ title: label.slice(0, 200), fileTypes: [], maxBytes: 0, required }));
  return [...documentRequests, ...asked].slice(0, itemsMax);
}

/** What was completed stays so: facts may arrive late. */
export function filesCame(submission: StoredSubmission, uploadCompletion: UploadCompletion): Decision<StoredSubmission> {
  return submission.uploadCompletion === 'COMPLETE' ? { set: {} } : { set: { uploadCompletion } };
}
