import type { Country } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { countries } from '@throughline/chassis/rpc/formats';
import { addressFormat } from './addresses.ts';

/** All countries of ISO 3166, in the order of the reader's language. */
export function listCountries(displayIn: string): Country[] {
  const names = new Intl.DisplayNames(displayIn, { type: 'region' });
  const { compare } = new Intl.Collator(displayIn);
  return [...countries]
    .map((code) => ({ code, name: names.of(code) ?? code, address: addressFormat(code) }))
    .toSorted((a, b) => compare(a.name, b.name));
}
