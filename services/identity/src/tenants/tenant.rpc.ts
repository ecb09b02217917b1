import type { TenantServiceService } from '@throughline/contracts/gen/throughline/identity/v1/tenants';
import { forbidden } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { join } from '../members/member.ts';
import { MembershipTable } from '../members/membership.table.ts';
import { ownerRoleId } from '../roles/built-in-roles.ts';
import { UserTable } from '../users/user.table.ts';
import { foundFirm } from './founding.ts';
import { changeSlug } from './slug.queries.ts';
import { ownTenant } from './tenant.queries.ts';
import { change, shown } from './tenant.ts';

export const tenantRpc: Rpc<typeof TenantServiceService> = {
  createTenant: command(async ({ tx, passport }, request) => {
    if (!passport.userId) throw forbidden('permission.denied', 'A firm is founded by a person.');
    const founder = await tx.load(UserTable, passport.userId);
    const tenant = await foundFirm(tx, request, founder.id);
    await tx.create(MembershipTable, join(founder, { roleIds: [ownerRoleId], source: 'REGISTER' }));
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
