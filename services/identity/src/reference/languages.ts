// The languages that screens speak. Hebrew is laid out from right to left, with English words for now.
import type { Language } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { isRightToLeft } from './formats.ts';

export const spoken = ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'pl', 'ja', 'zh', 'ar'] as const;
export const layoutOnly = ['he'] as const;
export const fallback = 'en';

export type SpokenLanguage = (typeof spoken)[number];

/** The language to speak to a reader of this locale: de-AT reads German, sv-SE English. */
export function spokenFor(locale: string): SpokenLanguage {
  const { language } = new Intl.Locale(locale);
  return spoken.find((code) => code === language) ?? fallback;
}

export const pluralCategories = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();

export const listLanguages = (displayIn: string): Language[] =>
  [...spoken, ...layoutOnly].map((code) => ({
    code,
    name: nameOf(code, displayIn),
    nativeName: nameOf(code, code),
    rightToLeft: isRightToLeft(code),
    layoutOnly: layoutOnly.some((language) => language === code),
    pluralCategories: pluralCategories(code),
  }));

const nameOf = (code: string, displayIn: string) => new Intl.DisplayNames(displayIn, { type: 'language' }).of(code) ?? code;
