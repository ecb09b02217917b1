// The mails identity sends, whole: whoever carries them needs to know nothing of firms and people. A template is a subject
// and paragraphs; {{name}} stands for a datum, and a paragraph that is a link alone becomes a button in HTML.
const ignoreIt = 'If you did not ask for this, ignore this mail: nothing has changed.';
const warnUs = 'If this was not you, reset your password now and tell an administrator of your firm.';

export const templates = {
  verify_email: {
    subject: 'Confirm your e-mail address',
    paragraphs: ['Hello {{name}},', 'please confirm that this address is yours.', '{{link}}', 'The link works for 24 hours.', ignoreIt],
  },
  confirm_email_change: {
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      'Hello {{name}},',
      'please confirm this address, and you will sign in with it from then on.',
      '{{link}}',
      'The link works for 24 hours.',
      ignoreIt,
    ],
  },
  email_changed: {
    subject: 'Your e-mail address was changed',
    paragraphs: ['Hello {{name}},', 'you now sign in as {{newEmail}}. For 72 hours you can take this back:', '{{link}}', warnUs],
  },
  reset_password: {
    subject: 'Set a new password',
    paragraphs: ['Hello {{name}},', 'here you set a new password.', '{{link}}', 'The link works for 60 minutes, and once.', ignoreIt],
  },
  password_changed: {
    subject: 'Your password was changed',
    paragraphs: ['Hello {{name}},', 'your password was changed at {{at}}. Your other sessions have ended.', warnUs],
  },
  invitation: {
    subject: '{{inviter}} invites you to {{firm}}',
    paragraphs: [
      'Hello,',
      '{{inviter}} invites you to work with {{firm}} in Throughline.',
      '{{message}}',
      '{{link}}',
      'The invitation is open for 7 days.',
    ],
  },
  session_ended: {
    subject: 'A session of yours was ended',
    paragraphs: [
      'Hello {{name}},',
      'a sign-in token of yours was used twice at {{at}}, so its session was ended. Somebody may have copied it.',
      warnUs,
    ],
  },
  account_locked: {
    subject: 'Sign-in is paused',
    paragraphs: ['Hello {{name}},', 'somebody tried wrong passwords for your account. New devices can sign in again at {{until}}.', warnUs],
  },
  domain_expired: {
    subject: 'The domain {{domain}} is verified no longer',
    paragraphs: [
      'Hello {{name}},',
      'the record that proves {{domain}} to be yours was not found for three weeks. What the domain was for has stopped.',
      'Set the record again and check the domain, or give it up.',
    ],
  },
  quota_reached: {
    subject: 'Your firm has used {{percent}} % of its {{quota}}',
    paragraphs: ['Hello {{name}},', 'your firm has used {{used}} of {{limit}}: {{percent}} % of the {{quota}} of its plan.', '{{outlook}}'],
  },
  machines_left_behind: {
    subject: 'Machines of {{person}} work on',
    paragraphs: [
      'Hello {{name}},',
      '{{person}} no longer works with you, and answered for these service accounts: {{machines}}.',
      'Their keys stay valid. Name somebody else who answers for them, or disable them.',
    ],
  },
  api_key_expiring: {
    subject: 'The API key {{key}} expires soon',
    paragraphs: ['Hello {{name}},', 'the API key {{key}} expires on {{on}}. Regenerate it before, so that nothing stops working.'],
  },
} as const satisfies Record<string, Template>;

export interface Template {
  subject: string;
  paragraphs: readonly string[];
}

export type TemplateName = keyof typeof templates;

type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** What a template asks for: a forgotten datum is a compile error. */
export type MailData<Name extends TemplateName> = Record<
  Placeholders<(typeof templates)[Name]['subject']> | Placeholders<(typeof templates)[Name]['paragraphs'][number]>,
  string
>;

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

export function render(name: TemplateName, data: Readonly<Record<string, string>>): RenderedMail {
  const { subject, paragraphs }: Template = templates[name];
  const filled = paragraphs.map((paragraph) => ({ paragraph, text: fill(paragraph, data) })).filter(({ text }) => text.trim() !== '');
  return {
    subject: oneLine(fill(subject, data)),
    text: filled.map(({ text }) => text).join('\n\n'),
    html: page(
      filled.map(({ paragraph, text }) =>
        paragraph === '{{link}}' ? button(text) : `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`,
      ),
    ),
  };
}

const fill = (text: string, data: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => data[name] ?? '');

// A line break in a firm's name must not begin a header of its own.
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const page = (parts: readonly string[]) =>
  `<!doctype html><html><body style="font:16px/1.5 sans-serif;color:#1f2933;max-width:36em;margin:2em auto">${parts.join('')}</body></html>`;

function button(link: string): string {
  const address = escapeHtml(link);
  return `<p><a href="${address}" style="display:inline-block;padding:.6em 1.2em;background:#1f4f8f;color:#fff;border-radius:4px;text-decoration:none">Open</a></p><p style="font-size:13px">${address}</p>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
