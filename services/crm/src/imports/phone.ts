import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** As E.164, where the file writes it otherwise and says, by + or by a country, where it is; else as it stands. */
export function phoneOf(text: string | undefined, country: string | undefined): string | undefined {
  if (text === undefined || /^\+\d+$/.test(text)) return text;
  return parsePhoneNumberFromString(text, country?.toUpperCase() as CountryCode | undefined)?.number ?? text;
}
