import type { UploadCompletion } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { Reader } from '@throughline/chassis/database/reader';

/**
 * How far the files are that leads were asked for, over all their submissions: COMPLETE once all requests are, PENDING while none has
 * got a file. A lead that was asked for nothing is not in the answer.
 */
export async function uploadCompletionOf(tx: Reader, leadIds: readonly string[]): Promise<ReadonlyMap<string, UploadCompletion>> {
  if (leadIds.length === 0) return new Map();
  const rows = await tx.rows<{ lead_id: string; completion: UploadCompletion }>(
    `select lead_id, case when bool_and(upload_completion = 'COMPLETE') then 'COMPLETE'
         when bool_and(upload_completion = 'PENDING') then 'PENDING' else 'PARTIAL' end as completion
     from submissions where lead_id = any ($1::uuid[]) and upload_completion is not null and deleted_at is null group by lead_id`,
    [leadIds],
  );
  return new Map(rows.map(({ lead_id: leadId, completion }) => [leadId, completion]));
}
