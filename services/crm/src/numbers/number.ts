// Codes that people read aloud (CRM-2): Q-2026-000042. The format is the firm's choice; its count starts again with each
// year or month that it names, in the firm's own calendar.
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { invalidFields } from '@throughline/chassis/errors';

export type NumberKind = 'QUOTE' | 'CONTRACT' | 'SALE' | 'ORDER';

export const defaultFormats: Record<NumberKind, string> = {
  QUOTE: 'Q-{year}-{sequence:06d}',
  CONTRACT: 'C-{year}-{sequence:06d}',
  SALE: 'S-{year}-{sequence:06d}',
  ORDER: 'SO-{year}-{sequence:06d}',
};

const partForm = /\{(year|month|sequence)(?::0(\d{1,2})d)?\}/g;
const formatForm = /^[A-Za-z0-9/._ -]*(\{(year|month|sequence(:0\d{1,2}d)?)\}[A-Za-z0-9/._ -]*)+$/;

export function refuseBadFormat(field: string, format: string): void {
  // The count starts again with each month: without its year the same number would come back.
  const repeats = format.includes('{month}') && !format.includes('{year}');
  if (formatForm.test(format) && format.includes('{sequence') && !repeats && format.length <= 60) return;
  throw invalidFields({
    field,
    code: 'format',
    message: 'needs {sequence}, may name {year}, and {month} with it: Q-{year}-{sequence:06d}',
  });
}

/** What the count belongs to: '2026-03', '2026', or '' where it never starts again. */
export function periodOf(format: string, on: PlainDate): string {
  if (format.includes('{month}')) return on.slice(0, 7);
  return format.includes('{year}') ? on.slice(0, 4) : '';
}

export function formatNumber(format: string, on: PlainDate, sequence: number): string {
  const parts: Record<string, string> = { year: on.slice(0, 4), month: on.slice(5, 7), sequence: String(sequence) };
  return format.replaceAll(partForm, (_, name: string, width?: string) => parts[name]!.padStart(Number(width ?? 0), '0'));
}
