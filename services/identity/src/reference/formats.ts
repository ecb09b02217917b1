// How a locale writes numbers, dates and money, read from CLDR; a firm's own choices go before it.
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
  const decimal = chosen.decimal ?? textOf(number, 'decimal');
  return {
    locale,
    dateOrder: chosen.dateOrder ?? dateOrder(date),
    dateSeparator: date.find((part) => part.type === 'literal')?.value.trim() || '/',
    decimal,
    grouping: chosen.grouping ?? groupingBeside(decimal, textOf(number, 'group')),
    symbolPosition: chosen.symbolPosition ?? symbolPosition(chosen),
    hour12: chosen.hour12 ?? new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false,
    firstWeekday: chosen.firstWeekday ?? weekdays[(weekInfo(locale).firstDay - 1) % 7]!,
    rightToLeft: isRightToLeft(locale),
  };
}

export const isRightToLeft = (locale: string) => textInfo(locale).direction === 'rtl';

/** 1.5K, in 3 days, 1,000.00: the locale's own hand. */
export function samplesOf(locale: string, currency: string) {
  const day = new Date('2026-03-01T15:30:00Z');
  return {
    number: new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(1000),
    money: new Intl.NumberFormat(locale, { style: 'currency', currency }).format(1000),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(0.125),
    compact: new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(1500),
    date: new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(day),
    longDate: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day),
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(day),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(3, 'day'),
  };
}

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const textOf = (parts: Intl.NumberFormatPart[], type: string) => parts.find((part) => part.type === type)?.value ?? '';

// 1.000.00 could be read by nobody: a chosen decimal that equals the locale's grouping swaps the two.
const groupingBeside = (decimal: string, grouping: string) => (grouping !== decimal ? grouping : decimal === '.' ? ',' : '.');

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
