// Files that stages asked a deal's client for (CRM-41, 43), as far as documents has told.
import type { UploadCompletion } from '@throughline/contracts/gen/throughline/documents/v1/upload_requests';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { uploadCompletionOf } from '../intake/upload.queries.ts';

export interface AskedFor {
  opportunityId: string;
  uploadRequestId: string;
  completion: UploadCompletion;
}

/** Once by the request. What documents told before the asking was committed is not written over. */
export const keepAsked = (tx: Tx, { opportunityId, uploadRequestId, completion }: AskedFor): Promise<void> =>
  tx.rowsAffecting(
    `insert into deal_document_requests (tenant_id, upload_request_id, opportunity_id, completion, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [tx.tenantId, uploadRequestId, opportunityId, completion, tx.now],
  );

export const keepCompletion = (tx: Tx, { opportunityId, uploadRequestId, completion }: AskedFor): Promise<void> =>
  tx.rowsAffecting(
    `insert into deal_document_requests (tenant_id, upload_request_id, opportunity_id, completion, at)
     select $1, $2, id, $4, $5 from opportunities where id = $3
     on conflict (tenant_id, upload_request_id) do update set completion = excluded.completion, at = excluded.at`,
    [tx.tenantId, uploadRequestId, opportunityId, completion, tx.now],
  );

/** Of those a stage asked for and those its lead was asked for with a form: COMPLETE where all is there, PENDING where nothing is, else PARTIAL. */
export async function documentStatusOf(
  tx: Reader,
  { id, leadId }: { id: string; leadId?: string | undefined },
): Promise<UploadCompletion | undefined> {
  const rows = await tx.rows<{ completion: UploadCompletion }>(
    'select distinct completion from deal_document_requests where opportunity_id = $1',
    [id],
  );
  const ofLead = leadId === undefined ? undefined : (await uploadCompletionOf(tx, [leadId])).get(leadId);
  return together([...rows.map(({ completion }) => completion), ...(ofLead ? [ofLead] : [])]);
}

function together(all: readonly UploadCompletion[]): UploadCompletion | undefined {
  if (all.length === 0) return undefined;
  return all.every((one) => one === all[0]) ? all[0] : 'PARTIAL';
}
