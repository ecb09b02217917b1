// The public side of a form. The key says whose form it is, and the call goes on within that firm; what is made of the answers
// is made afterwards, so that nothing about the person shows in the answer or in the time it takes.
import type { IntakeServiceService } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import { fact } from '@throughline/chassis/decision';
import { forbidden, limited, notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import type { Passport } from '@throughline/chassis/security/passport';
import { readAnswers } from './answers.ts';
import { answersSince, formOfKey, versionOf } from './form.queries.ts';
import type { StoredForm } from './form.ts';
import { FormTable } from './form.table.ts';
import { addressHash, shownAt, startToken } from './start-token.ts';
import { hourlyMax, isSpam } from './submission.ts';
import { SubmissionTable } from './submission.table.ts';

const hourMs = 3_600_000;

export const intakeRpc: Rpc<typeof IntakeServiceService> = {
  getIntake: query(async ({ reading, clock, passport }, { formKey }) => {
    const { tenantId, formId } = await reading((tx) => formOfKey(tx, formKey), { tenantId: null, userId: null });
    return reading(
      async (tx) => {
        const form = await tx.load(FormTable, formId);
        refuseClosed(form, passport);
        const { n, fields, steps } = await versionOf(tx, form.id, form.publishedVersion);
        return { name: form.name, formVersion: n, fields, steps, startToken: startToken(form.signingSecret, clock.now()) };
      },
      { tenantId, userId: null },
    );
  }),

  submitIntake: command(async ({ tx, passport }, request) => {
    const { tenantId, formId } = await formOfKey(tx, request.formKey);
    await tx.enter({ tenantId, userId: null });
    const form = await tx.load(FormTable, formId);
    refuseClosed(form, passport);
    const ipHash = addressHash(form.signingSecret, passport.ip);
    if ((await answersSince(tx, form.id, ipHash, new Date(tx.now.getTime() - hourMs))) >= hourlyMax)
      throw limited('form.rate', `This form takes ${hourlyMax} answers an hour from one address.`, hourMs / 1_000);
    const { n, fields } = await versionOf(tx, form.id, form.publishedVersion);
    const { utm, referrer, landingUrl, referralCode, clickId } = request;
    const spam = isSpam({ trapFilled: Boolean(request.website), shownAt: shownAt(form.signingSecret, request.startToken), now: tx.now });
    const answers = readAnswers(fields, request.answers ?? {});
    const id = tx.ids.next();
    const origin = { utm, referrer, landingUrl, referralCode, clickId, ipHash };
    const state = { status: spam ? ('SPAM' as const) : ('RECEIVED' as const), leadId: undefined, assessmentId: undefined };
    const events = spam ? [] : [fact('crm.intake.submitted', { submissionId: id, formId: form.id, formVersion: n, utm })];
    await tx.create(SubmissionTable, { set: { id, formId: form.id, formVersion: n, answers, ...origin, ...state }, events });
    if (!spam) tx.schedule({ kind: 'intake.take_in', key: id, payload: { submissionId: id } });
    return { received: true };
  }),
};

/** A form that is not out looks like none; a page that may not show it is told so. */
function refuseClosed({ status, allowedOrigins }: StoredForm, { origin }: Passport) {
  if (status !== 'PUBLISHED') throw notFound();
  if (allowedOrigins.length === 0) return;
  if (origin === undefined || !allowedOrigins.includes(origin)) throw forbidden('form.origin', 'This page may not show the form.');
}
