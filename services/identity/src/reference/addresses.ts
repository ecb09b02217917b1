// How addresses are written, country by country, as the Universal Postal Union and CLDR's address data have it.
// Lines run from top to bottom; a part that an address lacks leaves its place empty. Countries that are not named here
// write the postal code before the city, as most of the world does.
import type { AddressFormat } from '@throughline/contracts/gen/throughline/identity/v1/reference';

const person = '{name}|{company}|{lines}';
const codeFirst = `${person}|{postalCode} {city}`;
const cityThenCode = `${person}|{city} {postalCode}`;
const cityOnly = `${person}|{city}`;
const american = `${person}|{city}, {region} {postalCode}`;
const largeToSmall = '{postalCode}|{region}{city}|{lines}|{company}|{name}';
const cityCodeRegion = `${person}|{city}|{postalCode}|{region}`;

interface Writing {
  countries: string;
  lines: string;
  regionLabel?: string;
}

const writings: readonly Writing[] = [
  { countries: 'US PR GU VI AS MP', lines: american, regionLabel: 'State' },
  { countries: 'CA', lines: `${person}|{city} {region} {postalCode}`, regionLabel: 'Province' },
  { countries: 'AU', lines: `${person}|{city} {region} {postalCode}`, regionLabel: 'State' },
  { countries: 'BR', lines: `${person}|{city}-{region}|{postalCode}`, regionLabel: 'State' },
  { countries: 'MX', lines: `${person}|{postalCode} {city}, {region}`, regionLabel: 'State' },
  { countries: 'AR', lines: `${person}|{postalCode} {city}|{region}`, regionLabel: 'Province' },
  { countries: 'IT', lines: `${person}|{postalCode} {city} {region}`, regionLabel: 'Province' },
  { countries: 'ES', lines: `${person}|{postalCode} {city} {region}`, regionLabel: 'Province' },
  { countries: 'IN', lines: `${person}|{city} {postalCode}|{region}`, regionLabel: 'State' },
  { countries: 'GB GG IM JE', lines: `${person}|{city}|{postalCode}` },
  { countries: 'IE', lines: cityCodeRegion, regionLabel: 'County' },
  { countries: 'NZ SG TH ID VN PH NP BD LK MM', lines: cityThenCode },
  { countries: 'AE', lines: `${person}|{region}`, regionLabel: 'Emirate' },
  { countries: 'HK', lines: `${person}|{city}|{region}`, regionLabel: 'Area' },
  { countries: 'JP', lines: `〒${largeToSmall}`, regionLabel: 'Prefecture' },
  { countries: 'CN', lines: largeToSmall, regionLabel: 'Province' },
  { countries: 'TW', lines: largeToSmall, regionLabel: 'County' },
  { countries: 'KR', lines: '{region} {city}|{lines}|{company}|{name}|{postalCode}', regionLabel: 'Province' },
  { countries: 'UA KZ RU', lines: `${person}|{city}|{region}|{postalCode}`, regionLabel: 'Region' },
  { countries: 'HU', lines: '{name}|{company}|{city}|{lines}|{postalCode}' },
  { countries: 'TR', lines: `${person}|{postalCode} {city}/{region}`, regionLabel: 'Province' },
  { countries: 'SA EG JO', lines: `${person}|{city} {postalCode}` },
  { countries: 'ZA', lines: `${person}|{city}|{postalCode}` },
  { countries: 'NG', lines: `${person}|{city} {postalCode}|{region}`, regionLabel: 'State' },
  { countries: 'QA KW OM BH GH UG AO BW GM', lines: cityOnly },
];

const digits = (count: number) => `^\\d{${count}}$`;
const postalCodes: readonly [pattern: string, countries: string][] = [
  [digits(4), 'AT AU BE BG CH CY DK HU LI LU NO NZ PH SI TN ZA'],
  [digits(5), 'AR DE DO EE EG ES FI FR HR ID IT KR LT MA MC MX MY PK RS SA SM TH TR UA VA'],
  [digits(6), 'CN IN KZ RO RU SG VN NG'],
  ['^\\d{5}(-\\d{4})?$', 'US PR GU VI AS MP'],
  ['^[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$', 'CA'],
  ['^[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$', 'GB'],
  ['^[A-Z]\\d[\\dW] ?[A-Z\\d]{4}$', 'IE'],
  ['^\\d{4} ?[A-Z]{2}$', 'NL'],
  ['^\\d{3} ?\\d{2}$', 'CZ GR SE SK'],
  ['^\\d{2}-\\d{3}$', 'PL'],
  ['^\\d{4}-\\d{3}$', 'PT'],
  ['^\\d{5}-?\\d{3}$', 'BR'],
  ['^\\d{3}-\\d{4}$', 'JP'],
  ['^\\d{3}(\\d{2,3})?$', 'TW'],
  ['^\\d{5}(\\d{2})?$', 'IL'],
  ['^LV-\\d{4}$', 'LV'],
  ['^\\d{3}$', 'IS'],
];

const writingOf = new Map(writings.flatMap((writing) => writing.countries.split(' ').map((country) => [country, writing] as const)));
const patternOf = new Map(
  postalCodes.flatMap(([pattern, countries]) => countries.split(' ').map((country) => [country, pattern] as const)),
);

export function addressFormat(country: string): AddressFormat {
  const { lines, regionLabel } = writingOf.get(country) ?? { lines: codeFirst };
  return { lines: lines.split('|'), regionLabel, postalCodePattern: patternOf.get(country) };
}
