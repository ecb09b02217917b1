// How numbers, dates and money are written: as a locale has it, read from CLDR, but for what was chosen otherwise.
import type { LocaleFormats } from '@throughline/contracts/gen/throughline/identity/v1/formats';

export interface FormatChoices {
  locale: string;
  currency: string;
  dateOrder?: LocaleFormats['dateOrder'] | undefined;
  decimal?: string | undefined;
  grouping?: string | undefined;
  symbolPosition?: LocaleFormats['symbolPosition'] | undefined;
  hour12?: boolean | undefined;
  firstWeekday?: LocaleFormats['firstWeekday'] | undefined;
}

export function formatsOf(chosen: FormatChoices): LocaleFormats {
  const { locale } = chosen;
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12_345_678.9);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', calendar: 'gregory', timeZone: 'UTC' }).formatToParts(new Date(0));
  const decimal = chosen.decimal ?? beside(chosen.grouping, textOf(number, 'decimal'));
  return {
    locale,
    dateOrder: chosen.dateOrder ?? dateOrder(date),
    dateSeparator: date.find((part) => part.type === 'literal')?.value.trim() || '/',
    decimal,
    grouping: beside(decimal, chosen.grouping ?? textOf(number, 'group')),
    symbolPosition: chosen.symbolPosition ?? symbolPosition(chosen),
    hour12: chosen.hour12 ?? new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false,
    firstWeekday: chosen.firstWeekday ?? weekdays[(weekInfo(locale).firstDay - 1) % 7]!,
    rightToLeft: isRightToLeft(locale),
  };
}

export const isRightToLeft = (locale: string) => textInfo(locale).direction === 'rtl';

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const textOf = (parts: Intl.NumberFormatPart[], type: string) => parts.find((part) => part.type === type)?.value ?? '';

// 1.000.00 could be read by nobody: of two signs that are the same the one not chosen gives way.
const beside = (taken: string | undefined, sign: string) => (sign !== taken ? sign : taken === '.' ? ',' : '.');

function dateOrder(parts: Intl.DateTimeFormatPart[]): LocaleFormats['dateOrder'] {
  const first = parts.find((part) => part.type === 'day' || part.type === 'month' || part.type === 'year')?.type;
  return first === 'year' ? 'YMD' : first === 'month' ? 'MDY' : 'DMY';
}

function symbolPosition({ locale, currency }: FormatChoices): LocaleFormats['symbolPosition'] {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const [symbol, digits] = [parts.findIndex((part) => part.type === 'currency'), parts.findIndex((part) => part.type === 'integer')];
  return symbol < digits ? 'BEFORE' : 'AFTER';
}

// In every Node, but not yet in TypeScript's library.
interface LocaleKnowledge {
  getWeekInfo(): { firstDay: number };
  getTextInfo(): { direction: 'ltr' | 'rtl' };
}
const weekInfo = (locale: string) => (new Intl.Locale(locale) as unknown as LocaleKnowledge).getWeekInfo();
const textInfo = (locale: string) => (new Intl.Locale(locale) as unknown as LocaleKnowledge).getTextInfo();
