// How far the files are that stages asked for, as documents tells it.
import { on, type WorkContext } from '@throughline/chassis/service';
import type { UploadRequestCompleted, UploadRequestUpdated } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import { keepCompletion } from './document-requests.queries.ts';

async function hear(
  { tx }: WorkContext,
  { origin, uploadRequestId, completion }: Pick<UploadRequestUpdated & UploadRequestCompleted, 'origin' | 'uploadRequestId' | 'completion'>,
): Promise<void> {
  if (origin?.service !== 'crm' || origin.kind !== 'opportunity') return;
  await keepCompletion(tx, { opportunityId: origin.id, uploadRequestId, completion });
}

export const documentRequestReactions = [
  on('documents.upload_request.updated', (context, { data }) => hear(context, data)),
  on('documents.upload_request.completed', (context, { data }) => hear(context, { ...data, completion: 'COMPLETE' })),
];
