// How strangers come to a form: its key says whose it is, its pages who may show it, and an address comes so often an hour.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { forbidden, limited, notFound } from '@throughline/chassis/errors';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import type { Passport } from '@throughline/chassis/security/passport';
import { formOfKey, triesSince } from './form.queries.ts';
import type { StoredForm } from './form.ts';
import { FormTable } from './form.table.ts';
import { addressHash } from './start-token.ts';
import { hourlyMax } from './submission.ts';

const hourMs = 3_600_000;
const nobody = { tenantId: null, userId: null };

/** Reads in the firm whose form it is. */
export async function within<T>(
  { reading, passport }: HandlerContext,
  formKey: string,
  read: (tx: Reader, form: StoredForm) => Promise<T>,
): Promise<T> {
  const { tenantId, formId } = await reading((tx) => formOfKey(tx, formKey), nobody);
  return reading(
    async (tx) => {
      const form = await tx.load(FormTable, formId);
      refuseClosed(form, passport);
      return read(tx, form);
    },
    { tenantId, userId: null },
  );
}

/** Changes in the firm whose form it is, as often as one address may. The form is not locked: many answer it at once. */
export async function enter(tx: Tx, passport: Passport, formKey: string, table: 'submissions' | 'intake_drafts') {
  const { tenantId, formId } = await formOfKey(tx, formKey);
  await tx.enter({ tenantId, userId: null });
  const [form] = await tx.peek(FormTable, 'forms.id = $1', [formId]);
  if (!form) throw notFound();
  refuseClosed(form, passport);
  const ipHash = addressHash(form.signingSecret, passport.ip);
  const since = new Date(tx.now.getTime() - hourMs);
  if ((await triesSince(tx, table, { formId, ipHash, since })) >= hourlyMax)
    throw limited('form.rate', `This form takes ${hourlyMax} answers an hour from one address.`, hourMs / 1_000);
  return { form, ipHash };
}

/** A form that is not out looks like none; a page that may not show it is told so. */
function refuseClosed({ status, allowedOrigins }: StoredForm, { origin }: Passport) {
  if (status !== 'PUBLISHED') throw notFound();
  if (allowedOrigins.length === 0) return;
  if (origin === undefined || !allowedOrigins.includes(origin)) throw forbidden('form.origin', 'This page may not show the form.');
}
