// How dates and numbers are shown to one reader: by their own choices, else by their language, else as the firm has it (IDN-3).
import type { LocaleFormats } from '@throughline/contracts/gen/throughline/identity/v1/formats';
import type { Locale } from '../settings/sections.ts';
import type { User } from '../users/user.ts';
import { weekdays, type FormatChoices } from './formats.ts';

export type PersonalChoices = Pick<User, 'language' | 'formats'>;

export function choicesFor(reader: PersonalChoices | undefined, firm: Locale): FormatChoices {
  const { dateOrder, decimal, grouping, hour12, firstWeekday } = reader?.formats ?? {};
  return {
    ...(readsAsFirm(reader, firm) ? firm : { locale: reader!.language!, currency: firm.currency }),
    ...(dateOrder && { dateOrder: dateOrder as LocaleFormats['dateOrder'] }),
    ...(decimal && { decimal }),
    ...(grouping && { grouping }),
    ...(hour12 !== undefined && { hour12 }),
    ...(firstWeekday && { firstWeekday: weekdays[firstWeekday - 1]! }),
  };
}

/** Who reads English in a British firm reads it the British way. */
const readsAsFirm = (reader: PersonalChoices | undefined, firm: Locale): boolean =>
  !reader?.language || new Intl.Locale(firm.locale).language === reader.language;
