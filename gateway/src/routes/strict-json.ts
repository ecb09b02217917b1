// JSON as the API takes it (GTW-2): no key twice in an object, no nesting beyond 32. JSON.parse lets both pass, so a scan
// goes before it that knows strings, brackets and keys and nothing else; what is no JSON at all is left to JSON.parse.
import { isUtf8 } from 'node:buffer';
import { malformed } from '@throughline/chassis/errors';

export const depthMax = 32;

const [quote, backslash, colon, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 58, 123, 125, 91, 93];

export function parseStrictly(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw malformed('request.malformed', 'The body is not UTF-8.');
  const text = bytes.toString('utf8');
  scan(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('request.malformed', 'The body is not JSON.');
  }
}

function scan(text: string): void {
  const open: (Set<string> | undefined)[] = []; // the keys of each open object; undefined for a list
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at);
        if (isKey(text, end)) addKey(open.at(-1), text.slice(at, end + 1));
        at = end;
        break;
      }
      case openBrace:
      case openBracket:
        if (open.length === depthMax) throw malformed('request.malformed', `The body is nested deeper than ${depthMax}.`);
        open.push(text.charCodeAt(at) === openBrace ? new Set() : undefined);
        break;
      case closeBrace:
      case closeBracket:
        open.pop();
        break;
      default:
    }
  }
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first -= 1;
  return (at - first) % 2 === 1;
}

/** A string is a key where a colon follows. */
function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (text.charCodeAt(next) <= 32) next += 1;
  return text.charCodeAt(next) === colon;
}

function addKey(keys: Set<string> | undefined, literal: string): void {
  if (!keys) return;
  const key = literal.includes('\\') ? unescaped(literal) : literal;
  if (keys.has(key)) throw malformed('request.malformed', `The body names ${key} twice.`);
  keys.add(key);
}

/** '"\u0061"' and '"a"' are one key. */
function unescaped(literal: string): string {
  try {
    return JSON.stringify(JSON.parse(literal));
  } catch {
    throw malformed('request.malformed', 'The body is not JSON.');
  }
}
