// What a string means beyond its length: one test a format, with the fault a caller is told.
import { isIPv4, isIPv6 } from 'node:net';
import type { Format } from '@throughline/contracts/shape';
import { isDate } from '../values/calendar.ts';
import { isCurrency } from '../values/currency.ts';
import { isTimeZone } from '../values/zone.ts';
import { isId } from '../ids.ts';

type Fault = { code: string; message: string };

const decimalForm = /^-?\d{1,20}(\.\d{1,12})?$/;
const domainForm = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const emailForm = /^[^\s@"(),:;<>[\\\]]{1,64}@(?=.{3,255}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
export const countries: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(
    ' ',
  ),
);

const tests: Record<Format, (value: string) => boolean> = {
  ID: isId,
  DATE: isDate,
  DECIMAL: (value) => decimalForm.test(value),
  PERCENT: (value) => decimalForm.test(value),
  CURRENCY: isCurrency,
  COUNTRY: (value) => countries.has(value),
  TIME_ZONE: isTimeZone,
  LOCALE: isLocale,
  EMAIL: (value) => emailForm.test(value),
  PHONE: (value) => /^\+[1-9]\d{5,14}$/.test(value),
  URL: (value) => URL.canParse(value) && /^https?:\/\//i.test(value),
  COLOR: (value) => /^#[0-9A-Fa-f]{6}$/.test(value),
  CIDR: isCidr,
  SLUG: (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
  TIME: (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  DOMAIN: (value) => domainForm.test(value),
  PERMISSION: (value) => /^(\*|[a-z_]+\.\*|[a-z_]+\.[a-z_]+\.(\*|[a-z_]+))$/.test(value),
  ORIGIN: (value) => URL.canParse(value) && new URL(value).origin === value,
};

const wanted: Record<Format, string> = {
  ID: 'must be a UUID in lower case',
  DATE: 'must be a date such as 2026-03-01',
  DECIMAL: 'must be a decimal such as "1.25"',
  PERCENT: 'must be a percentage such as "8.875"',
  CURRENCY: 'must be an ISO 4217 currency such as USD',
  COUNTRY: 'must be an ISO 3166 country such as DE',
  TIME_ZONE: 'must be an IANA time zone such as Europe/Berlin',
  LOCALE: 'must be a locale such as en-US',
  EMAIL: 'must be an e-mail address',
  PHONE: 'must be a phone number such as +4915112345678',
  URL: 'must be a web address',
  COLOR: 'must be a color such as #1A2B3C',
  CIDR: 'must be a network such as 10.0.0.0/8',
  SLUG: 'holds lower-case letters, digits and single hyphens only',
  TIME: 'must be a time such as 09:00',
  DOMAIN: 'must be a domain such as example.com',
  PERMISSION: 'must be a permission such as crm.leads.read or crm.*',
  ORIGIN: 'must be an origin such as https://example.com',
};

export function formatFault(format: Format, value: string): Fault | undefined {
  if (!tests[format](value)) return { code: format === 'TIME_ZONE' ? 'time_zone.unknown' : 'format', message: wanted[format] };
  if (format === 'PERCENT' && (Number(value) < 0 || Number(value) > 100)) return { code: 'out_of_range', message: 'must be 0 to 100' };
  return undefined;
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

function isCidr(value: string): boolean {
  const [address = '', length = '', ...rest] = value.split('/');
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0;
  return rest.length === 0 && bits > 0 && /^\d{1,3}$/.test(length) && Number(length) <= bits;
}
