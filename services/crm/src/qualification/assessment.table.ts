import type { Subject } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { date, id, instant, integer, json, oneOf, optional, personal, text, type Column } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { onTeam } from '../accounts/reach.ts';
import type { StoredAssessment } from './assessment.ts';

const subject: Column<Subject | undefined> = {
  suffixes: ['_kind', '_id'],
  write: (value) => [value?.kind, value?.id],
  read: (row, at) => ({ kind: row[at] as Subject['kind'], id: row[at + 1] as string }),
  marks: 'PLAIN',
};

export const AssessmentTable = table<StoredAssessment>({
  name: 'assessments',
  permission: 'crm.qualification',
  reach: (users) =>
    `exists (select from leads where leads.id = assessments.subject_id and leads.owner_id = any (${users})) or ${onTeam('assessments.company_id', users)}`,
  company: 'assessments.company_id',
  columns: {
    subject,
    companyId: optional(id()),
    gateId: id(),
    gateVersion: integer(),
    answers: json(),
    score: integer(),
    outcome: oneOf(),
    firedRules: json(),
    conflicts: personal(json()),
    approverRole: optional(text()),
    decidedBy: optional(text()),
    reason: optional(text()),
    validUntil: date(),
    expiresAt: instant(),
  },
});
