// Documents says how far the files of a submission are.
import type { UploadCompletion } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { filesCame, reminderDays } from './documents.ts';
import { SubmissionTable } from './submission.table.ts';

export const uploadReactions = [
  on('documents.upload_request.updated', ({ tx }, { data }) => takeIn(tx, data.uploadRequestId, data.completion)),
  on('documents.upload_request.completed', ({ tx }, { data }) => takeIn(tx, data.uploadRequestId, 'COMPLETE')),
];

async function takeIn(tx: Tx, uploadRequestId: string, completion: UploadCompletion): Promise<void> {
  const [submission] = await tx.select(SubmissionTable, 'upload_request_id = $1', [uploadRequestId], { tail: 'for no key update' });
  if (!submission) return;
  const after = await tx.apply(submission, filesCame(submission, completion));
  if (after.uploadCompletion === 'COMPLETE')
    for (const days of reminderDays) tx.cancel('intake.document_remind', `${submission.id}:${days}`);
}
