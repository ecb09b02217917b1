// Rich text that people write into notes: kept as it reads, without anything that could run or reach outside.
import sanitizeHtml from 'sanitize-html';

const kept = {
  allowedTags: [
    'p',
    'br',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'h1',
    'h2',
    'h3',
    'span',
  ],
  allowedAttributes: { a: ['href'], span: ['data-mention'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
};

export const cleaned = (text: string): string => sanitizeHtml(text, kept);
