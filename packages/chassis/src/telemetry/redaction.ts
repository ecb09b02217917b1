// The one list of what never appears in a log (OPS-3, SEC-18): fields by their name, secrets by their look wherever they
// stand. Everything that is logged passes here; nothing is trusted to have been cleaned before.
import { LRUCache } from 'lru-cache';

export const masked = '***';

/** Names are compared without case, dashes and underscores: 'X-Api-Key' and 'apiKey' are one. */
const secretNames =
  /pass(word|phrase|code|wd)|passport|secret|token|authorization|cookie|api-?key|private-?key|master-?key|data-?key|credential|signature|pepper|^[ht]?otp|recoverycode|verifier|challenge|assertion|databaseurl|connectionstring/;
const personalNames =
  /e-?mail|phone|mobile|fullname|firstname|lastname|givenname|familyname|birth|address|iban|accountnumber|routingnumber|cardnumber|cvc|cvv|taxid|ssn|nationalid|^ip$|^body$|^payload$/;

/** What a text must contain for the look to be worth searching, and the look; each is bounded, so that no text is slow. */
const secretLooks: readonly (readonly [hint: string, look: RegExp])[] = [
  ['eyJ', /\beyJ[\w-]{8,}(\.[\w-]*){0,2}/g], // a JWT, also one cut short
  ['tl_', /\btl_(live|test)_\w+/g], // our API keys
  ['_', /\b([spr]k|whsec|ghp|xox[abp])_[\w-]{8,}/g], // keys of providers
  ['-', /\b([spr]k|xox[abp])-[\w-]{8,}/g],
  [' ', /\b(bearer|basic) +[\w+/=.~-]{6,}/gi],
  ['://', /(?<=:\/\/)[^\s/@:]{0,200}:[^\s/@]{1,200}(?=@)/g], // user and password of a URL
  ['=', /(?<=(token|code|key|secret|signature|password)=)[^&\s#"']+/gi],
  ['-----BEGIN', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g],
  ['@', /[\w.+-]{1,64}@[\w-]{1,64}(\.[\w-]{1,64})+/g], // an e-mail address
  ['+', /(?<![\w-])\+\d[\d ().-]{6,18}\d/g], // a phone number in international form
];

/** Numbers of cards and accounts have no such hint. The ends leave ids whole whose first digits happen to be decimal. */
const longNumbers = /(?<![\w-])(\d(?:[ -]?\d){12,18}|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?)(?![\w-])/g;
const longNumberLength = 13;

const depthMax = 6;
const entriesMax = 100;
const textShownMax = 2_000;
const textReadMax = 4_000; // a secret across the end of what is shown is still seen whole

export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Error) return redactError(value);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return masked; // bytes may be anything
  if (depth >= depthMax) return '…';
  if (Array.isArray(value)) return value.slice(0, entriesMax).map((item) => redact(item, depth + 1));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.slice(0, entriesMax).map(([name, held]) => [redactText(String(name)), redactField(String(name), held, depth)]),
  );
}

export function redactText(text: string): string {
  let clean = text.slice(0, textReadMax);
  for (const [hint, look] of secretLooks) if (clean.includes(hint)) clean = clean.replace(look, masked);
  if (clean.length >= longNumberLength) clean = clean.replace(longNumbers, masked);
  return clean.length > textShownMax ? `${clean.slice(0, textShownMax)}…` : clean;
}

/** What went wrong and where. Words in quotes are left out, for messages quote what they could not read. */
export function redactError(fault: Error): Record<string, unknown> {
  const code: unknown = 'code' in fault ? fault.code : undefined;
  return {
    name: fault.name,
    ...(typeof code === 'string' ? { code: redactText(code) } : {}),
    message: redactText(fault.message.replaceAll(/(["'`])[^\n]*\1/g, `$1${masked}$1`)),
    at: (fault.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(fault.cause instanceof Error ? { cause: redactError(fault.cause) } : {}),
  };
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined) return value;
  return isMasked(name) ? masked : redact(value, depth + 1);
}

const verdicts = new LRUCache<string, boolean>({ max: 2_000 });

function isMasked(name: string): boolean {
  const known = verdicts.get(name);
  if (known !== undefined) return known;
  const plain = name.toLowerCase().replaceAll(/[-_]/g, '');
  const verdict = secretNames.test(plain) || personalNames.test(plain);
  verdicts.set(name, verdict);
  return verdict;
}
