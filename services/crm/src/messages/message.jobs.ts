// Messages to people wait as jobs: they leave once what they speak of is committed, and again while integrations is away.
import { MessageServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';

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
  tx.schedule({ kind: 'message.send', key, payload: { key, ...notice } });
}

export const messageJobs = [
  job('message.send', async ({ ask }, payload) => {
    const { key, userId, template, subject, text, about } = payload as unknown as Notice & { key: string };
    await ask(MessageServiceService).sendMessage(
      {
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
      },
      { key },
    );
  }),
];
