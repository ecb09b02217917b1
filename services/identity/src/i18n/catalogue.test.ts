import { describe, expect, test } from '@jest/globals';
import { fallback, pluralCategories, spoken } from '../reference/languages.ts';
import { catalogue, namespaces, readMessages, type Message } from './catalogue.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();
const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));

describe.each(spoken)('messages in %s', (language) => {
  test.each(namespaces)('%s lacks nothing and adds nothing @row IDN-4', (namespace) => {
    expect(Object.keys(readMessages(language, namespace)).toSorted()).toEqual(Object.keys(readMessages(fallback, namespace)).toSorted());
  });

  test.each(namespaces)('%s has a text for each plural category @row IDN-4', (namespace) => {
    const plurals = Object.values(readMessages(language, namespace)).filter((message) => typeof message !== 'string');
    expect(plurals.length).toBeGreaterThan(0);
    for (const plural of plurals) expect(Object.keys(plural).toSorted()).toEqual(pluralCategories(language));
  });

  test.each(namespaces)('%s fills in nothing that English does not know', (namespace) => {
    const english = readMessages(fallback, namespace);
    for (const [key, message] of Object.entries(readMessages(language, namespace))) {
      const known = new Set(texts(english[key]!).flatMap(placeholders));
      for (const text of texts(message)) expect(placeholders(text).every((name) => known.has(name))).toBe(true);
    }
  });
});

describe('a catalogue', () => {
  test('speaks the language of a locale @row IDN-4', () => {
    expect(catalogue('de-AT', 'common')).toMatchObject({ language: 'de', rightToLeft: false, messages: { save: 'Speichern' } });
  });

  test('falls back to English, also for Hebrew’s layout @row IDN-4', () => {
    expect(catalogue('sv-SE', 'common')).toMatchObject({ language: 'en', messages: { save: 'Save' } });
    expect(catalogue('he', 'common')).toMatchObject({ language: 'he', rightToLeft: true, messages: { save: 'Save' } });
  });

  test('has a version that its content makes, and is made once @row IDN-4', () => {
    const versions = spoken.map((language) => catalogue(language, 'common').version);
    expect(new Set(versions).size).toBe(spoken.length);
    expect(versions.every(Number.isSafeInteger)).toBe(true);
    expect(catalogue('en', 'common')).toBe(catalogue('en-GB', 'common'));
  });

  test('is missing for a namespace that there is not', () => {
    expect(() => catalogue('en', '../secrets')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
