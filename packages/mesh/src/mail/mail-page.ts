// The captured mails as a page: what was sent to whom, newest first, with its links to click.
import { randomBytes } from 'node:crypto';
import { pageHeaders } from '@throughline/gateway/ops/headers';
import type { Mount } from '@throughline/gateway/pages';
import type { CapturedMail, CapturedMessage } from './captured-mail.ts';

export interface Answered {
  status: number;
  type: string;
  body: string;
}

/** /dev/mail, /dev/mail.json and /dev/mail/{id}; undefined for any other path. */
export function mailPage(mail: CapturedMail, path: string): Answered | undefined {
  if (path === '/dev/mail') return page(mail.list().map(row).join('\n') || '<p>No mail yet.</p>');
  if (path === '/dev/mail.json') return { status: 200, type: 'application/json', body: JSON.stringify({ items: mail.list() }) };
  const id = path.match(/^\/dev\/mail\/([0-9a-f-]{36})$/)?.[1];
  if (!id) return undefined;
  const message = mail.find(id);
  return message ? page(whole(message)) : { ...page('<p>This mail is gone.</p>'), status: 404 };
}

const row = ({ id, at, to, subject }: CapturedMessage) =>
  `<p><time>${at.toISOString()}</time> <a href="/dev/mail/${id}">${escape(subject)}</a> <span>to ${escape(to.join(', '))}</span></p>`;

const whole = ({ at, to, subject, text }: CapturedMessage) =>
  `<h2>${escape(subject)}</h2><p><time>${at.toISOString()}</time> to ${escape(to.join(', '))}</p><pre>${linked(escape(text))}</pre><p><a href="/dev/mail">All mail</a></p>`;

const page = (content: string): Answered => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Captured mail</title>
<style nonce="{nonce}">:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:52rem;margin:2rem auto;padding:0 1rem}time,span{opacity:.7;font-size:.9em}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>Captured mail</h1>${content}</html>`,
});

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const linked = (text: string) => text.replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

/** Adds the pages to those the gateway serves. */
export const mountMail =
  (mail: CapturedMail): Mount =>
  (app) => {
    app.use('/dev', (request, response, next) => {
      const answered = request.method === 'GET' ? mailPage(mail, `/dev${request.path}`) : undefined;
      if (!answered) return next();
      const nonce = randomBytes(16).toString('base64');
      response.set(pageHeaders(nonce)).status(answered.status).type(answered.type).send(answered.body.replace('{nonce}', nonce));
    });
  };
