// Finds a firm for somebody who has not signed in, by what only its own pages and mails know.
import type { PublicBranding } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import type { Reader } from '@throughline/chassis/database/reader';
import { tenantBySlug } from '../tenants/slug.queries.ts';
import { hashOf } from '../tokens/token.ts';
import { brandingOf, slugIn, type ShownFirm } from './public-branding.ts';

/** The look of the firm whose portal answers at this host; undefined where it is nobody's. */
export async function brandingByHost(
  tx: Reader,
  host: string,
  ground: { portalTarget: string; now: Date },
): Promise<PublicBranding | undefined> {
  const slug = slugIn(host, ground.portalTarget);
  const tenantId = slug ? (await tenantBySlug(tx, slug, ground.now))?.tenantId : await tenantByPortalHost(tx, host);
  return tenantId ? brandingOfTenant(tx, tenantId, slug) : undefined;
}

/** The look of the firm that wrote an invitation. */
export async function brandingByToken(tx: Reader, token: string): Promise<PublicBranding | undefined> {
  const [row] = await tx.rows<{ tenant_id: string }>('select tenant_id from invitation_by_token($1)', [hashOf(token)]);
  return row && brandingOfTenant(tx, row.tenant_id);
}

async function tenantByPortalHost(tx: Reader, host: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ tenant_id: string }>(`select tenant_id from tenant_of_domain($1) where 'PORTAL_HOST' = any (purposes)`, [
    host,
  ]);
  return row?.tenant_id;
}

async function brandingOfTenant(tx: Reader, tenantId: string, askedSlug?: string): Promise<PublicBranding | undefined> {
  const [firm] = await tx.rows<ShownFirm>('select name, slug, branding, locale from public_branding($1)', [tenantId]);
  return firm && brandingOf(firm, askedSlug);
}
