import { MessageServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { job } from '@throughline/chassis/service';
import { mailKind, mailPlace, type Mail, type MailPayload } from './mail.ts';
import { render } from './templates.ts';

/** Where integrations is away, the job waits and tries again; the key keeps a repeated try from being a second mail. */
export const sendMailJob = job(
  mailKind,
  async ({ tx, ask }, payload) => {
    const { key, sealed } = payload as MailPayload;
    const { template, to, data, locale = '' } = JSON.parse(await tx.unseal(mailPlace(key), sealed)) as Mail;
    await ask(MessageServiceService).sendMessage(
      {
        channel: 'EMAIL',
        to: [{ userId: '', principalId: '', address: to.address, name: to.name }],
        template,
        body: render(template, data),
        data: {},
        locale,
        category: 'account',
        purpose: 'SECURITY',
        correlation: { service: 'identity', kind: template, id: key },
        attachments: [],
        notBefore: undefined,
      },
      { key: `${mailKind}/${key}` },
    );
  },
  { triesMax: 30 },
);
