// Shows what of a text was searched for, ready for a page: marked, and with nothing left in it that a page would run.

export function highlights(texts: Readonly<Record<string, string>>, words: readonly string[]): Record<string, string> {
  const pattern = new RegExp(words.map((word) => RegExp.escape(word)).join('|'), 'gi');
  const found = Object.entries(texts).filter(([, text]) => text.search(pattern) >= 0);
  return Object.fromEntries(found.map(([name, text]) => [name, marked(text, pattern)]));
}

function marked(text: string, pattern: RegExp): string {
  let shown = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    shown += `${escaped(text.slice(end, match.index))}<mark>${escaped(match[0])}</mark>`;
    end = match.index + match[0].length;
  }
  return shown + escaped(text.slice(end));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
