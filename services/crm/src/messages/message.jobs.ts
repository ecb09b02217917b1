// Messages wait as jobs: they leave once what they speak of is committed. Where integrations is away they are tried again, for
// days; the key keeps a repeated try from being a second message.
import { MessageServiceService, type SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { messageKind, messageOf, unsealedMail } from './mail.ts';

export interface Notice {
  userId: string;
  /** What the message is called: crm_task_reminder. */
  template: string;
  subject: string;
  text: string;
  about: { kind: string; id: string };
}

/** Tells one of the firm's people; the job's id makes it one message, however often it is tried. */
export function notify(tx: Tx, notice: Notice): void {
  const key = tx.ids.next();
  tx.schedule({ kind: messageKind, key, payload: { key, ...notice } });
}

export const messageJobs = [
  job(
    messageKind,
    async ({ tx, ask }, payload) => {
      const waiting = payload as unknown as Waiting;
      const message = 'sealed' in waiting ? messageOf(await unsealedMail(tx, messageKind, waiting)) : noticeOf(waiting);
      await ask(MessageServiceService).sendMessage(message, { key: `${messageKind}/${waiting.key}` });
    },
    { triesMax: 1_000 },
  ),
];

/** A mail to a client, sealed, or a notice to one of the firm's people. */
type Waiting = { key: string } & ({ sealed: string } | Notice);

const noticeOf = ({ userId, template, subject, text, about }: Notice): SendMessageRequest => ({
  channel: 'AUTO',
  to: [{ userId, principalId: '', address: '', name: '' }],
  template,
  body: { subject, text, html: '' },
  data: {},
  locale: '',
  category: 'crm',
  purpose: 'TRANSACTIONAL',
  correlation: { service: 'crm', ...about },
  attachments: [],
  notBefore: undefined,
});
