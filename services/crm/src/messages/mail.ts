// Mail to clients leaves through integrations, after the change that caused it has committed. While it waits its words are
// sealed: they may hold a link that binds, of which the database otherwise keeps a hash.
import type { Correlation, MessagePurpose, SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { Tx } from '@throughline/chassis/database/unit-of-work';

export interface Mail {
  /** Once by: the same mail is not sent twice. */
  key: string;
  /** What it is called: quote_sent. */
  template: string;
  to: { address: string; name: string };
  subject: string;
  text: string;
  html?: string | undefined;
  /** What recipients choose by whether they want to hear of it. */
  category: string;
  /** Absent: TRANSACTIONAL. */
  purpose?: MessagePurpose | undefined;
  locale?: string | undefined;
  /** What the events about it come back with; absent: what it is called, and its key. */
  correlation?: Correlation | undefined;
  attachments?: readonly string[] | undefined;
  /** Whether opens and clicks are followed. */
  track?: boolean | undefined;
  /** In whose name it leaves. */
  onBehalfOf?: string | undefined;
}

export const messageKind = 'message.send';

export async function sendMail(tx: Tx, mail: Mail): Promise<void> {
  tx.schedule({ kind: messageKind, key: mail.key, payload: { key: mail.key, sealed: await sealedMail(tx, messageKind, mail) } });
}

/** A mail as the payload of a job of that kind. */
export const sealedMail = (tx: Tx, jobKind: string, mail: Mail): Promise<string> => tx.seal(place(jobKind, mail.key), JSON.stringify(mail));

export const unsealedMail = async (tx: Tx, jobKind: string, { key, sealed }: { key: string; sealed: string }): Promise<Mail> =>
  JSON.parse(await tx.unseal(place(jobKind, key), sealed)) as Mail;

export const messageOf = (mail: Mail): SendMessageRequest => ({
  channel: 'EMAIL',
  to: [{ userId: '', principalId: '', address: mail.to.address, name: mail.to.name }],
  template: mail.template,
  body: { subject: mail.subject, text: mail.text, html: mail.html ?? '' },
  data: {},
  locale: mail.locale ?? '',
  category: mail.category,
  purpose: mail.purpose ?? 'TRANSACTIONAL',
  correlation: mail.correlation ?? { service: 'crm', kind: mail.template, id: mail.key.slice(0, 100) },
  attachments: [...(mail.attachments ?? [])],
  notBefore: undefined,
  track: mail.track,
  onBehalfOf: mail.onBehalfOf,
});

const place = (jobKind: string, key: string) => ({ table: 'jobs', column: jobKind, row: key });
