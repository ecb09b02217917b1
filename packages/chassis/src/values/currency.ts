// ISO 4217: which currencies there are, and how many digits their minor unit has.
//
// Written down rather than asked of Intl, whose digits come from CLDR and follow custom instead of the standard (it says 0
// for HUF, IQD and LBP, where ISO says 2, 3 and 2), and which change with the ICU that a Node happens to carry.
import { malformed } from '../errors.ts';

const byExponent: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
      COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR
      IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD
      NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
      SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
      ANG BGN HRK`, // the last line has been retired, and still stands in books of earlier years
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const exponents = new Map(
  Object.entries(byExponent).flatMap(([exponent, codes]) => codes.split(/\s+/).map((code) => [code, Number(exponent)] as const)),
);

export const currencies: readonly string[] = [...exponents.keys()].toSorted();

export const isCurrency = (code: unknown): code is string => typeof code === 'string' && exponents.has(code);

/** Digits of the minor unit: USD 2, JPY 0, KWD 3, CLF 4. */
export function exponent(currency: string): number {
  const found = exponents.get(currency);
  if (found === undefined) throw malformed('money.currency_unknown', `'${String(currency).slice(0, 10)}' is not an ISO 4217 currency`);
  return found;
}
