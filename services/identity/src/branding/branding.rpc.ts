import type { PublicPageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import { notFound } from '@throughline/chassis/errors';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { catalogue } from '../i18n/catalogue.ts';
import { ownOf } from '../own.ts';
import { brandingByHost, brandingByToken } from './branding.queries.ts';
import { hostName, product } from './public-branding.ts';

export const publicPageRpc: Rpc<typeof PublicPageServiceService> = {
  getBranding: query(async ({ tx, clock, own }, request) => {
    const { brandings, config } = ownOf({ own });
    const host = hostName(request.host);
    const ground = { portalTarget: config.portalTarget, now: clock.now() };
    const find = async () => (request.token ? await brandingByToken(tx, request.token) : await brandingByHost(tx, host, ground)) ?? product;
    const found = await brandings.get(request.token ? 'token' : 'host', request.token || host, find);
    if (request.known && found === product) throw notFound();
    return found;
  }),

  getMessages: query(async (_, { language, namespace }) => catalogue(language, namespace)),
};
