import { CrmFeeEstimate } from '@throughline/contracts/gen/shapes.gen';
import { id, integer, json, message, oneOf, optional, personal, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredSubmission } from './submission.ts';

export const SubmissionTable = table<StoredSubmission>({
  name: 'submissions',
  permission: 'crm.forms',
  columns: {
    formId: id(),
    formVersion: integer(),
    answers: personal(json()),
    utm: optional(json()),
    referrer: optional(text()),
    landingUrl: optional(text()),
    referralCode: optional(text()),
    clickId: optional(text()),
    ipHash: text(),
    status: oneOf(),
    leadId: optional(id()),
    assessmentId: optional(id()),
    bookingId: optional(id()),
    uploadRequestId: optional(id()),
    uploadCompletion: optional(oneOf()),
    feeEstimate: optional(message(CrmFeeEstimate)),
  },
});
