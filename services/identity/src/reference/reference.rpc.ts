import type { ReferenceServiceService } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import type { Reader } from '@throughline/chassis/database/reader';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { ownTenant } from '../tenants/tenant.queries.ts';
import { UserTable } from '../users/user.table.ts';
import { listCountries } from './countries.ts';
import { choicesFor } from './display.ts';
import { formatsOf } from './formats.ts';
import { fallback, listLanguages } from './languages.ts';
import { samplesOf } from './samples.ts';
import { listTimeZones } from './time-zones.ts';

const reader = async (tx: Reader) => (tx.passport.userId ? tx.load(UserTable, tx.passport.userId) : undefined);
const english = (language: string) => language || fallback;

export const referenceRpc: Rpc<typeof ReferenceServiceService> = {
  listLanguages: query(async (_, { language }) => ({ items: listLanguages(english(language)) })),

  listTimeZones: query(async ({ clock }, { language, common }) => ({
    items: listTimeZones({ displayIn: english(language), commonOnly: common, now: clock.now() }),
  })),

  listCountries: query(async (_, { language }) => ({ items: listCountries(english(language)) })),

  getFormats: query(async ({ tx }, request) => {
    const { locale: firm } = await ownTenant(tx);
    const currency = request.currency || firm.currency;
    // A locale that is named shows its own hand; else what the reader chose, or the firm, holds.
    const chosen = request.locale ? { locale: request.locale } : choicesFor(await reader(tx), firm);
    const formats = formatsOf({ ...chosen, currency });
    return { formats, samples: samplesOf(formats, currency) };
  }),
};
