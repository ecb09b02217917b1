// What anybody may see of a firm before signing in: its name, logo, colors and languages, and nothing else (IDN-5).
import type { PublicBranding } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import { spoken, spokenFor } from '../reference/languages.ts';
import type { Tenant } from '../tenants/tenant.ts';

export const keptMs = 5 * 60_000;

/** Shown where no firm is known. */
export const product: PublicBranding = { name: 'Throughline', languages: [...spoken] };

export type ShownFirm = Pick<Tenant, 'name' | 'slug' | 'branding' | 'locale'>;

/** `askedSlug`: the one that the reader came by; whoever comes by a former one is told where to go on. */
export function brandingOf({ name, slug, branding, locale }: ShownFirm, askedSlug = slug): PublicBranding {
  const { logoDocumentId, primaryColor, accentColor } = branding;
  const first = spokenFor(locale.locale);
  return {
    name,
    slug: askedSlug === slug ? undefined : slug,
    logoDocumentId,
    primaryColor,
    accentColor,
    languages: [first, ...spoken.filter((language) => language !== first)],
  };
}

/** The host without its port, in one spelling. */
export const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');

/** The slug in a host of the product's own: king-partners.portal.example. */
export function slugIn(host: string, portalTarget: string): string | undefined {
  const suffix = `.${portalTarget.toLowerCase()}`;
  const slug = host.endsWith(suffix) ? host.slice(0, -suffix.length) : undefined;
  return slug && /^[a-z0-9-]{3,40}$/.test(slug) ? slug : undefined;
}
