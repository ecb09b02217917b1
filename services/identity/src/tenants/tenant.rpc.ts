import type { TenantServiceService } from '@throughline/contracts/gen/throughline/identity/v1/tenants';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { foundFirm } from './founding.ts';
import { changeSlug } from './slug.queries.ts';
import { ownTenant } from './tenant.queries.ts';
import { change, shown } from './tenant.ts';

export const tenantRpc: Rpc<typeof TenantServiceService> = {
  createTenant: command(async ({ tx, passport }, request) => {
    const tenant = await foundFirm(tx, request, passport.userId);
    return shown(tenant);
  }),

  getTenant: query(async ({ tx }) => shown(await ownTenant(tx))),

  updateTenant: command(async ({ tx }, request) => {
    const given = namedFields(request);
    const tenant = await ownTenant(tx);
    if (given.slug) await changeSlug(tx, tenant.slug, given.slug);
    return shown(await tx.apply(tenant, change(tenant, given)));
  }),
};
