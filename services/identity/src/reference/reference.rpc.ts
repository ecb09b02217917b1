import type { ReferenceServiceService } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { ownTenant } from '../tenants/tenant.queries.ts';
import { listCountries } from './countries.ts';
import { formatsOf, samplesOf } from './formats.ts';
import { fallback, listLanguages } from './languages.ts';
import { listTimeZones } from './time-zones.ts';

const english = (language: string) => language || fallback;

export const referenceRpc: Rpc<typeof ReferenceServiceService> = {
  listLanguages: query(async (_, { language }) => ({ items: listLanguages(english(language)) })),

  listTimeZones: query(async ({ clock }, { language, common }) => ({
    items: listTimeZones({ displayIn: english(language), commonOnly: common, now: clock.now() }),
  })),

  listCountries: query(async (_, { language }) => ({ items: listCountries(english(language)) })),

  getFormats: query(async ({ tx }, request) => {
    const { locale } = await ownTenant(tx);
    const currency = request.currency || locale.currency;
    // A locale that is named shows its own hand; else the firm's choices hold.
    const chosen = request.locale ? { locale: request.locale, currency } : { ...locale, currency };
    return { formats: formatsOf(chosen), samples: samplesOf(chosen.locale, currency) };
  }),
};
