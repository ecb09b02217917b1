import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { change, chosen, write, type EmailTemplate } from './email-template.ts';
import { refuseUnknownFields } from './merge-fields.ts';
import { rendered } from './render.ts';
import { refuseUnsafe } from './safety.ts';

const content = (html: string, locale = 'en-US') => ({ locale, subject: 'Hello', html });
const template = (...locales: string[]): EmailTemplate => ({
  id: 't',
  name: 'T',
  category: 'OTHER',
  versions: locales.map((locale, index) => ({ n: index + 1, locale, subject: `${locale} ${index + 1}`, html: '<p>x</p>' })),
  version: 1,
  createdAt: undefined,
  updatedAt: undefined,
  createdBy: '',
});
const render = (html: string, values = {}, subject = 'S') => rendered({ n: 1, locale: 'en-US', subject, html }, values);

describe('merge fields', () => {
  test('take a value, else what stands in for it, else are missing @row CRM-62', () => {
    const values = { contact: { firstName: 'Ann <3' }, quote: { total: { amount: 4_230_336, currency: 'USD' }, validUntil: '2026-03-31' } };
    const mail = render(
      '<p>{{contact.firstName|there}}, {{ quote.total:money }} until {{quote.validUntil:date}} {{company.name:upper|you}}{{sender.name}}</p>',
      values,
    );
    expect(mail.html).toBe('<p>Ann &lt;3, $42,303.36 until March 31, 2026 you</p>');
    expect(mail.text).toBe('Ann <3, $42,303.36 until March 31, 2026 you');
    expect(mail.missing).toEqual(['sender.name']);
  });

  test.each([
    '{{contact.salary}}',
    '{{server.secret}}',
    '{{contact.firstName:shout}}',
    '{{contact.firstName:date}}',
    '{{quote.number:money}}',
    '{{#if x}}',
    '{{ }}',
    'Dear {{contact.firstName',
    'Dear {{contact.firstName}, {{sender.name}}',
  ])('%s is no field @row CRM-62', (text) => {
    expect(() => refuseUnknownFields(text)).toThrow(expect.objectContaining({ kind: 'RULE', code: 'template.field_unknown' }));
  });

  test('no value brings markup, or a second header, into a mail @row CRM-62', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const mail = render(
          '<b>{{contact.firstName|x}}</b>',
          { contact: { firstName: `<i>${name}\r\nBcc: all` } },
          '{{contact.firstName|x}}',
        );
        expect(mail.html.slice(3, -4)).not.toMatch(/[<>]/);
        expect(mail.subject).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('safety', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT src="https://x.example/a.js"></SCRIPT>',
    '<form action="https://x.example"><input name="pin"></form>',
    '<p onclick="go()">x</p>',
    '<a href="javascript:go()">x</a>',
    '<iframe src="https://x.example"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://x.example">',
    '<a href="https://ours.example/go?to=https://theirs.example/login">x</a>',
    '<img src="data:text/html;base64,AAAA">',
    '<style>@import url(https://x.example/a.css);</style>',
    '<a href="{{lead.companyName}}">x</a>',
  ])('%s is refused @row CRM-62', (html) => {
    expect(() => refuseUnsafe(html)).toThrow(expect.objectContaining({ kind: 'RULE', code: 'template.unsafe' }));
  });

  test.each([
    '<p>Hello <b>{{contact.firstName}}</b></p>',
    '<a href="https://ours.example/offer?id=5&back=https://ours.example/">x</a>',
    '<a href="mailto:ann@example.com">x</a><img src="https://ours.example/logo.png" style="width: 10px">',
    '<style>@media print { p { color: red } }</style><a href="{{company.website}}">x</a>',
  ])('%s is kept @row CRM-62', (html) => {
    expect(() => refuseUnsafe(html)).not.toThrow();
  });
});

describe('versions', () => {
  test('another text is the next version, the same text is none @row CRM-62', () => {
    const first: EmailTemplate = {
      ...template('en-US'),
      ...write({ name: 'T', category: 'OTHER', content: content('<p>One</p>') }, 'en-US').set,
    };
    expect(change(first, { content: content('<p>One</p>') })).toEqual({ set: {} });
    expect(change(first, { content: content('<p>Two</p>') }).set.versions?.map(({ n, html }) => [n, html])).toEqual([
      [1, '<p>One</p>'],
      [2, '<p>Two</p>'],
    ]);
  });

  test("in no language said are the firm's, then the latest one's; of no category said OTHER @row CRM-62", () => {
    const words = { subject: 'Hello', html: '<p>x</p>' };
    const { set } = write({ name: 'T', content: words }, 'de-DE');
    expect(set).toMatchObject({ category: 'OTHER', versions: [{ n: 1, locale: 'de-DE' }] });
    const first: EmailTemplate = { ...template('fr-FR'), ...set };
    expect(change(first, { content: { ...words, html: '<p>y</p>' } }).set.versions?.at(-1)).toMatchObject({ n: 2, locale: 'de-DE' });
  });

  test("the one in the reader's language is sent, else the latest @row CRM-62", () => {
    const many = template('en-US', 'de-DE', 'en-GB', 'de-DE');
    expect(chosen(many, undefined, 'de-DE').n).toBe(4);
    expect(chosen(many, undefined, 'en-AU').n).toBe(3);
    expect(chosen(many, undefined, 'fr-FR').n).toBe(4);
    expect(chosen(many, 1, 'fr-FR').n).toBe(1);
    expect(() => chosen(many, 9, 'fr-FR')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
