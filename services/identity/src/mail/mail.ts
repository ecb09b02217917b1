// Mail leaves through integrations, after the change that caused it has committed. While one waits its content is sealed:
// it may hold a link that signs somebody in, of which the database otherwise keeps a hash.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { MailData, TemplateName } from './templates.ts';

export interface Mail<Name extends TemplateName = TemplateName> {
  /** Once by: the same mail is not sent twice, such as the id of the link it carries. */
  key: string;
  template: Name;
  to: { address: string; name: string };
  data: MailData<Name>;
  locale?: string | undefined;
}

/** What waits in the job: everything about the mail, sealed. */
export interface MailPayload extends Record<string, unknown> {
  key: string;
  sealed: string;
}

export const mailKind = 'mail.send';

export const mailPlace = (key: string) => ({ table: 'jobs', column: mailKind, row: key });

/** Sends a mail once this transaction has committed. */
export async function sendMail<Name extends TemplateName>(tx: Tx, mail: Mail<Name>): Promise<void> {
  const payload: MailPayload = { key: mail.key, sealed: await tx.seal(mailPlace(mail.key), JSON.stringify(mail)) };
  tx.schedule({ kind: mailKind, key: mail.key, payload });
}
