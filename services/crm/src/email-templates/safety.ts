// What a template may not hold: anything that runs, anything that asks for input, and links that send the reader on to a
// place the link does not show. Such a template is refused, not quietly mended: its writer should know.
import sanitizeHtml from 'sanitize-html';
import { rule } from '@throughline/chassis/errors';

const forbidden = new Set([
  'script',
  'form',
  'input',
  'button',
  'textarea',
  'select',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'base',
  'link',
  'meta',
  'svg',
  'math',
]);
// Of all that records hold only a website is a whole link; what strangers wrote of themselves is none.
const schemes = /^(https?:|mailto:|tel:|#|\{\{\s*company\.website\b)/i;
const livelyStyle = /expression\s*\(|javascript:|@import/i;
const links = new Set(['href', 'src', 'action', 'formaction', 'background', 'poster']);

export function refuseUnsafe(html: string): void {
  const faults: string[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (name, attributes) => faults.push(...faultsOf(name, attributes)),
  });
  for (const [, style] of html.matchAll(/<style\b[^>]*>(.*?)(?:<\/style|$)/gis)) if (livelyStyle.test(style!)) faults.push('<style>');
  if (faults.length > 0) throw rule('template.unsafe', `The template holds what mail may not: ${faults.join(', ')}.`, { faults });
}

function faultsOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const faults = forbidden.has(name.toLowerCase()) ? [`<${name}>`] : [];
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) faults.push(attribute);
    if (links.has(attribute.toLowerCase()) && !schemes.test(value.trim())) faults.push(`${attribute}="${value.slice(0, 60)}"`);
    if (links.has(attribute.toLowerCase()) && redirects(value)) faults.push(`a redirect in ${attribute}`);
    if (attribute.toLowerCase() === 'style' && livelyStyle.test(value)) faults.push('style');
  }
  return faults;
}

/** A link that carries another place to go to. */
function redirects(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { host, searchParams } = new URL(link);
  return [...searchParams.values()].some(
    (value) => /^(https?:)?\/\//i.test(value) && URL.canParse(value, link) && new URL(value, link).host !== host,
  );
}
