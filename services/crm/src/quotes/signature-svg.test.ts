import { describe, expect, test } from '@jest/globals';
import { cleanSignature, signatureBytesMax } from './signature-svg.ts';

const svg = (inside: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"${more}>${inside}</svg>`;
const path = '<path d="M 1 1 C 20,20 40,20 50,10" fill="none" stroke="#000"/>';

describe('a drawn signature', () => {
  test('is kept as it was drawn @row CRM-83', () => {
    expect(cleanSignature(svg(`<g transform="translate(1 2)">${path}</g>`))).toBe(svg(`<g transform="translate(1 2)">${path}</g>`));
  });

  test('loses whatever does not draw @row CRM-83', () => {
    const dirty = svg(
      '<path d="M1 1L2 2" onclick="x()" style="fill:url(#a)" fill="url(#a)" href="https://evil.example"/>',
      ' onload="x()"',
    );
    expect(cleanSignature(dirty)).toBe(svg('<path d="M1 1L2 2"/>'));
  });

  test.each<[string, string]>([
    ['a script', svg(`<script>alert(1)</script>${path}`)],
    ['a page in disguise', svg(`<foreignObject>${path}</foreignObject>`)],
    ['a picture from elsewhere', svg(`<image href="https://evil.example/x.png"/>${path}`)],
    ['words', svg(`${path}hello`)],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg(path)}`],
    ['a comment', svg(`<!-- -->${path}`)],
    ['tags that do not close', `<svg>${path}`],
    ['tags that close twice', `${svg(path)}</svg>`],
    ['two drawings', svg(path) + svg(path)],
    ['no line at all', svg('')],
    ['an empty drawing', '<svg/>'],
    ['nothing', ''],
    ['more than 20 KB', svg(`<path d="${'M1 1'.repeat(signatureBytesMax / 4)}"/>`)],
  ])('is no %s @row CRM-83', (_, given) => {
    expect(cleanSignature(given)).toBeUndefined();
  });
});
