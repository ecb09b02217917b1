// Mail to clients leaves through integrations, after the change that caused it has committed. While it waits its words are
// sealed: they may hold a link that binds, of which the database otherwise keeps a hash.
import { MessageServiceService } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';

export interface Mail {
  /** Once by: the same mail is not sent twice. */
  key: string;
  /** What it is called: quote_sent. */
  template: string;
  to: { address: string; name: string };
  subject: string;
  text: string;
  /** What recipients choose by whether they want to hear of it. */
  category: string;
  locale?: string | undefined;
}

const kind = 'mail.send';
const place = (key: string) => ({ table: 'jobs', column: kind, row: key });

export async function sendMail(tx: Tx, mail: Mail): Promise<void> {
  tx.schedule({ kind, key: mail.key, payload: { key: mail.key, sealed: await tx.seal(place(mail.key), JSON.stringify(mail)) } });
}

/** Where integrations is away the job waits and tries again, for days; the key keeps a repeated try from being a second mail. */
export const sendMailJob = job(
  kind,
  async ({ tx, ask }, payload) => {
    const { key, sealed } = payload as { key: string; sealed: string };
    const mail = JSON.parse(await tx.unseal(place(key), sealed)) as Mail;
    await ask(MessageServiceService).sendMessage(
      {
        channel: 'EMAIL',
        to: [{ userId: '', principalId: '', address: mail.to.address, name: mail.to.name }],
        template: mail.template,
        body: { subject: mail.subject, text: mail.text, html: '' },
        data: {},
        locale: mail.locale ?? '',
        category: mail.category,
        purpose: 'TRANSACTIONAL',
        correlation: { service: 'crm', kind: mail.template, id: key.slice(0, 100) },
        attachments: [],
        notBefore: undefined,
      },
      { key: `${kind}/${key}` },
    );
  },
  { triesMax: 1_000 },
);
