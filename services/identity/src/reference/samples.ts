// The same few things as they are written by some formats: what a screen shows beside the choice.
import type { LocaleFormats } from '@throughline/contracts/gen/throughline/identity/v1/formats';
import type { FormatSamples } from '@throughline/contracts/gen/throughline/identity/v1/reference';

const day = new Date('2026-03-01T15:30:00Z');

/** 1.5K, in 3 days, 1,000.00. */
export function samplesOf(formats: LocaleFormats, currency: string): FormatSamples {
  const { locale } = formats;
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    joined(signed(new Intl.NumberFormat(locale, options).formatToParts(value), formats));
  return {
    number: number(1000, { minimumFractionDigits: 2 }),
    money: money(formats, currency),
    percent: number(0.125, { style: 'percent', maximumFractionDigits: 1 }),
    compact: number(1500, { notation: 'compact', maximumFractionDigits: 1 }),
    date: date(formats),
    longDate: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day),
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC', hour12: formats.hour12 }).format(day),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(3, 'day'),
  };
}

type Part = Intl.NumberFormatPart;

const joined = (parts: readonly { value: string }[]) => parts.map(({ value }) => value).join('');

const signed = (parts: readonly Part[], { decimal, grouping }: LocaleFormats): Part[] =>
  parts.map((part) =>
    part.type === 'decimal' ? { ...part, value: decimal } : part.type === 'group' ? { ...part, value: grouping } : part,
  );

/** As the locale has it, but for a symbol that is to stand on the other side. */
function money(formats: LocaleFormats, currency: string): string {
  const parts = signed(new Intl.NumberFormat(formats.locale, { style: 'currency', currency }).formatToParts(1000), formats);
  const place = (type: Part['type']) => parts.findIndex((part) => part.type === type);
  const isBefore = place('currency') < place('integer');
  if (isBefore === (formats.symbolPosition === 'BEFORE')) return joined(parts);
  const symbol = parts[place('currency')]!.value;
  const digits = joined(parts.filter(({ type }) => type === 'integer' || type === 'group' || type === 'decimal' || type === 'fraction'));
  return isBefore ? `${digits}\u00a0${symbol}` : `${symbol}${digits}`;
}

function date({ locale, dateOrder, dateSeparator }: LocaleFormats): string {
  const wanted = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(locale, wanted).formatToParts(day);
  const text = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  const order = parts
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type[0]!.toUpperCase()] : []))
    .join('');
  if (order === dateOrder) return joined(parts);
  const byLetter: Record<string, string> = { D: text('day'), M: text('month'), Y: text('year') };
  return [...dateOrder].map((letter) => byLetter[letter]).join(dateSeparator);
}
