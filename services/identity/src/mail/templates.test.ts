import { expect, test } from '@jest/globals';
import { render, templates, type TemplateName } from './templates.ts';

test('a mail holds its subject, its text and the same as HTML', () => {
  const mail = render('verify_email', { name: 'Ada', link: 'https://example.com/verify?token=abc' });
  expect(mail.subject).toBe('Confirm your e-mail address');
  expect(mail.text).toContain('Hello Ada,\n\nplease confirm');
  expect(mail.html).toContain('href="https://example.com/verify?token=abc"');
});

test('what people wrote is shown, never obeyed', () => {
  const data = { inviter: 'Eve\r\nBcc: all@example.com', firm: '<b>"Firm" & \'Co\'</b>', message: '{{link}}', link: 'https://example.com' };
  const mail = render('invitation', data);
  expect(mail.subject).toBe(`Eve Bcc: all@example.com invites you to ${data.firm}`);
  expect(mail.html).toContain('&lt;b&gt;&quot;Firm&quot; &amp; &#39;Co&#39;&lt;/b&gt;');
  expect(mail.html).not.toContain('<b>');
  expect(mail.text.match(/https:\/\/example\.com/g)).toHaveLength(1);
});

test('a paragraph without content is left out', () => {
  const data = { inviter: 'Ada', firm: 'Acme', message: '', link: 'https://example.com' };
  expect(render('invitation', data).text).not.toContain('\n\n\n');
});

test('every template fills without a rest', () => {
  for (const name of Object.keys(templates) as TemplateName[]) {
    const everything = new Proxy({}, { get: () => 'x' });
    expect(Object.values(render(name, everything)).join('')).not.toContain('{{');
  }
});
