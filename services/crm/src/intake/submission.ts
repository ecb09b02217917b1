// A submission is what one stranger sent: RECEIVED -> SPAM, or ASSESSED (there is a lead) -> ROUTED (somebody has it), or
// REJECTED (a bad fit).
import type { CreateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { FormField, LeadTrait, Submission } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { fact, type Decision } from '@throughline/chassis/decision';
import type { StoredLead } from '../leads/lead.ts';
import { percentage } from '../pricing/percent.ts';

export interface StoredSubmission extends Submission {
  ipHash: string;
}

/** Nobody reads a form, answers it and sends it in less. */
export const quickestMs = 3_000;
export const hourlyMax = 10;

export interface Suspicion {
  trapFilled: boolean;
  /** False: the form asks for a captcha, and its provider did not take this one. */
  captchaPassed: boolean;
  /** Undefined: the token that says so is missing or was made up. */
  shownAt: Date | undefined;
  now: Date;
}

export const isSpam = ({ trapFilled, captchaPassed, shownAt, now }: Suspicion): boolean =>
  trapFilled || !captchaPassed || shownAt === undefined || now.getTime() - shownAt.getTime() < quickestMs;

const targets: Readonly<Record<LeadTrait, 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone' | 'title' | 'country'>> = {
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  COMPANY_NAME: 'companyName',
  EMAIL: 'email',
  PHONE: 'phone',
  TITLE: 'title',
  COUNTRY: 'country',
};

const textMax = 100;

export function leadOf(submission: StoredSubmission, fields: readonly FormField[]): CreateLeadRequest {
  const answers = submission.answers ?? {};
  const mapped = fields.flatMap(({ key, type, mapsTo }): [string, string][] => {
    const answer: unknown = answers[key];
    if (!mapsTo || typeof answer !== 'string') return [];
    return [[targets[mapsTo], type === 'TEXT' ? answer.slice(0, textMax) : answer]];
  });
  return {
    ...Object.fromEntries(mapped),
    source: 'INTAKE_FORM',
    externalRef: submission.id,
    utm: submission.utm,
    referrer: submission.referrer,
    referralCode: submission.referralCode,
    bant: undefined,
    customFields: undefined,
  };
}

/** Once a lead has been made of it, and its gate has spoken. */
export function settle(submission: StoredSubmission, lead: StoredLead): Decision<StoredSubmission> {
  const set = { leadId: lead.id, assessmentId: lead.assessmentId };
  if (lead.status === 'DISQUALIFIED') {
    const { id: submissionId, formId } = submission;
    const reasonCode = lead.disqualification?.reasonCode;
    return {
      set: { ...set, status: 'REJECTED' },
      event: fact('crm.intake.rejected', { submissionId, formId, leadId: lead.id, reasonCode }),
    };
  }
  return { set: { ...set, status: lead.ownerId ? 'ROUTED' : 'ASSESSED' } };
}

export function withoutAddress(stored: StoredSubmission): Submission {
  const { ipHash: _, ...submission } = stored;
  return submission;
}

/** Of those that were no spam: how many became more than a lead; undefined where there are none. */
export const conversionPercent = ({ submissions, spam, converted }: Record<'submissions' | 'spam' | 'converted', number>) =>
  percentage(converted, submissions - spam);
