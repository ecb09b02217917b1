// Makes a lead of what a stranger answered: captured, scored, judged by the form's gate, and given to somebody.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { holds } from '../conditions/condition.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { firmDay, type FirmDay } from '../firm/working-calendar.ts';
import { giveTurn } from '../leads/assignment.queries.ts';
import { captureLead } from '../leads/lead.commands.ts';
import { leadFacts } from '../leads/lead-facts.ts';
import type { StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { assessLead, named, type Answers } from '../qualification/assess.commands.ts';
import { GateTable } from '../qualification/gate.table.ts';
import { conditionOf } from '../qualification/verdict.ts';
import { behave } from '../scoring/score.commands.ts';
import { versionOf } from './form.queries.ts';
import type { StoredForm } from './form.ts';
import { FormTable } from './form.table.ts';
import { leadOf, settle } from './submission.ts';
import { SubmissionTable } from './submission.table.ts';

export const intakeJobs = [
  job('intake.take_in', async (context, { submissionId }) => {
    const { tx } = context;
    const day = await firmDay(context);
    const submission = await tx.load(SubmissionTable, String(submissionId));
    const form = await tx.load(FormTable, submission.formId);
    const { fields } = await versionOf(tx, form.id, submission.formVersion);
    const { id } = await captureLead(tx, leadOf(submission, fields), await definitionsOf(context, 'crm.leads'));
    const captured = await tx.load(LeadTable, id);
    const scored = await behave(tx, captured, 'FORM_SUBMITTED', submission.createdAt ?? tx.now, submission.id);
    const answers = submission.answers ?? {};
    const judged = await judgedBy(tx, form, scored, answers, day);
    const lead = judged.status === 'DISQUALIFIED' || judged.ownerId ? judged : await giveTurn(tx, judged, poolOf(form, judged, answers));
    await tx.apply(submission, settle(submission, lead));
  }),
];

async function judgedBy(tx: Tx, { gateId }: StoredForm, lead: StoredLead, answers: Answers, day: FirmDay): Promise<StoredLead> {
  const gate = gateId ? await tx.find(GateTable, gateId) : undefined;
  return gate?.status === 'ACTIVE' ? (await assessLead(tx, gate, lead, answers, day)).lead : lead;
}

/** Of the first rule that holds, else the form's own. */
function poolOf({ routingRules, defaultAssign }: StoredForm, lead: StoredLead, answers: Answers): readonly string[] {
  const facts = { ...leadFacts(lead), ...named(answers) };
  const rule = routingRules
    .toSorted((one, other) => one.priority - other.priority)
    .find(({ priority, when, assign }) => holds(conditionOf({ kind: 'ROUTE', priority, when, assign }), facts));
  return rule?.assign ?? defaultAssign;
}
