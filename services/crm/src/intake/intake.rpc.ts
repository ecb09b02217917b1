// The public side of a form. The key says whose form it is, and the call goes on within that firm; what is made of the answers
// is made afterwards, so that nothing about the person shows in the answer or in the time it takes.
import type { IntakeForm, IntakeServiceService, SubmitIntakeRequest } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import { notFound } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { BookingPageTable } from '../booking/booking-page.table.ts';
import { bookingOfToken, makeToken, tokenHash } from '../booking/booking-link.ts';
import { BookingTable } from '../booking/booking.table.ts';
import { estimateFee } from '../pricing/fee-calculator.ts';
import { FeeCalculatorTable } from '../pricing/fee-calculator.table.ts';
import { comparable, readAnswers, stillAsked, type Answers } from './answers.ts';
import { passesCaptcha } from './captcha.ts';
import { keepOn, putAway, touchOf, type FirstTouch, type IntakeDraft } from './draft.ts';
import { IntakeDraftTable } from './draft.table.ts';
import { enter, within } from './form-door.ts';
import { versionOf } from './form.queries.ts';
import type { StoredForm } from './form.ts';
import { shownAt, startToken } from './start-token.ts';
import { isSpam } from './submission.ts';
import { SubmissionTable } from './submission.table.ts';

export const intakeRpc: Rpc<typeof IntakeServiceService> = {
  getIntake: query((context, { formKey }) => within(context, formKey, (tx, form) => shownForm(tx, form, context.clock.now()))),

  submitIntake: preparedCommand(
    async (context, { formKey, captchaToken }) => {
      const { form, tenantId } = await within(context, formKey, async (tx, found) => ({ form: found, tenantId: tx.tenantId }));
      return form.captcha ? passesCaptcha(context, tenantId, captchaToken) : true;
    },
    async ({ tx, passport }, request, captchaPassed) => {
      // Said before the form is entered: a booking's link leads to its firm by itself.
      const booked = request.bookingToken ? await bookingOfToken(tx, request.bookingToken) : undefined;
      const { form, ipHash } = await enter(tx, passport, request.formKey, 'submissions');
      const { n, fields } = await versionOf(tx, form.id, form.publishedVersion);
      const draft = request.resumeToken ? await draftOf(tx, form, request.resumeToken, tx.now) : undefined;
      const answers = readAnswers(fields, request.answers ?? {});
      const feeEstimate = await estimated(tx, form, answers);
      const trapFilled = Boolean(request.website);
      const spam = isSpam({ trapFilled, captchaPassed, shownAt: shownAt(form.signingSecret, request.startToken), now: tx.now });
      const id = tx.ids.next();
      const touch = firstTouch(draft, request);
      const bookingId = booked && (await bookingOn(tx, form, booked));
      await tx.create(SubmissionTable, {
        set: {
          id,
          formId: form.id,
          formVersion: n,
          answers,
          ...touch,
          ipHash,
          status: spam ? 'SPAM' : 'RECEIVED',
          leadId: undefined,
          assessmentId: undefined,
          bookingId,
          uploadRequestId: undefined,
          uploadCompletion: undefined,
          feeEstimate,
        },
        events: spam ? [] : [fact('crm.intake.submitted', { submissionId: id, formId: form.id, formVersion: n, utm: touch.utm })],
      });
      if (draft && !spam) await forgetDraft(tx, draft);
      if (!spam) tx.schedule({ kind: 'intake.take_in', key: id, payload: { submissionId: id } });
      return { received: true, feeEstimate };
    },
  ),

  saveIntake: command(async ({ tx, passport }, request) => {
    const { form, ipHash } = await enter(tx, passport, request.formKey, 'intake_drafts');
    const { fields } = await versionOf(tx, form.id, form.publishedVersion);
    const answers = readAnswers(fields, request.answers ?? {}, 'IN_PART');
    if (request.token) {
      const { expiresAt } = await tx.apply(await draftOf(tx, form, request.token, tx.now), keepOn(answers, tx.now));
      return { token: request.token, expiresAt };
    }
    const token = makeToken();
    const draft = await tx.create(IntakeDraftTable, putAway(form.id, answers, request, { tokenHash: tokenHash(token), ipHash }, tx.now));
    tx.schedule({ kind: 'intake.expire_draft', key: draft.id, payload: { draftId: draft.id }, at: draft.expiresAt! });
    return { token, expiresAt: draft.expiresAt };
  }),

  resumeIntake: query((context, { formKey, token }) =>
    within(context, formKey, async (tx, found) => {
      const { answers, expiresAt } = await draftOf(tx, found, token, context.clock.now());
      const form = await shownForm(tx, found, context.clock.now());
      return { form, answers: stillAsked(form.fields, answers), expiresAt };
    }),
  ),
};

async function shownForm(tx: Reader, form: StoredForm, now: Date): Promise<IntakeForm> {
  const { n, fields, steps } = await versionOf(tx, form.id, form.publishedVersion);
  const { name, captcha, bookingPageId } = form;
  const [page] = bookingPageId === undefined ? [] : await tx.select(BookingPageTable, 'booking_pages.id = $1 and active', [bookingPageId]);
  return { name, formVersion: n, fields, steps, startToken: startToken(form.signingSecret, now), captcha, bookingSlug: page?.slug };
}

/** Answers put away for this form; a link that is too old, was used or never was look the same. */
async function draftOf(tx: Reader, { id: formId }: StoredForm, token: string, now: Date): Promise<IntakeDraft> {
  const [draft] = await tx.select(IntakeDraftTable, 'token_hash = $1 and form_id = $2 and expires_at > $3', [
    tokenHash(token),
    formId,
    now,
  ]);
  if (!draft) throw notFound();
  return draft;
}

const forgetDraft = async (tx: Tx, { id }: IntakeDraft): Promise<void> => {
  tx.cancel('intake.expire_draft', id);
  await tx.rowsAffecting('delete from intake_drafts where id = $1', [id]);
};

/** What led here first stands, whatever leads here again. */
const firstTouch = (draft: IntakeDraft | undefined, request: SubmitIntakeRequest): FirstTouch => {
  const now = touchOf(request);
  return draft && Object.values(draft.firstTouch).some((value) => value !== undefined) ? touchOf(draft.firstTouch) : now;
};

async function estimated(tx: Reader, { feeCalculatorId }: StoredForm, answers: Answers) {
  if (feeCalculatorId === undefined) return undefined;
  const [calculator] = await tx.select(FeeCalculatorTable, 'fee_calculators.id = $1', [feeCalculatorId]);
  return calculator && estimateFee(calculator, comparable(answers));
}

/** A meeting on the form's own page; any other is as good as none. */
async function bookingOn(tx: Tx, { bookingPageId }: StoredForm, { tenantId, id }: { tenantId: string; id: string }): Promise<string> {
  const [booking] = tenantId === tx.tenantId ? await tx.peek(BookingTable, 'bookings.id = $1', [id]) : [];
  if (!booking || booking.pageId !== bookingPageId) throw notFound();
  return booking.id;
}
