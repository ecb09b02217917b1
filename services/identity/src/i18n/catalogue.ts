// Words that pages show, by language and namespace: files in messages/<language>/<namespace>.json.
// - What a language lacks is said in English; a language that is not spoken is English as a whole.
// - A message that depends on a number holds a text for each plural category that CLDR gives its language.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { MessageCatalogue } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import { notFound } from '@throughline/chassis/errors';
import { isRightToLeft } from '../reference/formats.ts';
import { fallback, layoutOnly, spoken } from '../reference/languages.ts';

/** A text, or texts by plural category. */
export type Message = string | Record<string, string>;
export type Messages = Record<string, Message>;

const folder = path.join(import.meta.dirname, '../../messages');

export const namespaces: readonly string[] = readdirSync(path.join(folder, fallback))
  .map((file) => path.basename(file, '.json'))
  .toSorted();

const made = new Map<string, MessageCatalogue>();

/** The messages of a namespace, each in the language asked for as far as it is translated. */
export function catalogue(locale: string, namespace: string): MessageCatalogue {
  if (!namespaces.includes(namespace)) throw notFound();
  const language = knownLanguage(locale);
  const name = `${language}/${namespace}`;
  let known = made.get(name);
  if (!known) made.set(name, (known = assembled(language, namespace)));
  return known;
}

/** What a file holds; nothing where there is none. */
export function readMessages(language: string, namespace: string): Messages {
  const file = path.join(folder, language, `${namespace}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Messages) : {};
}

function assembled(language: string, namespace: string): MessageCatalogue {
  const messages = { ...readMessages(fallback, namespace), ...readMessages(language, namespace) };
  return { language, namespace, rightToLeft: isRightToLeft(language), messages, version: fingerprint(messages) };
}

function knownLanguage(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return [...spoken, ...layoutOnly].find((code) => code === language) ?? fallback;
}

/** 48 bits of the content's hash: another text, another ETag. */
const fingerprint = (messages: Messages) => createHash('sha256').update(JSON.stringify(messages)).digest().readUIntBE(0, 6);
