// Who may claim which path (chapter 13, section 1): the first segment names the owner; the shared doors (/auth,
// /portal, /public) belong to a service by their next segment.

const IDENTITY_ONLY = new Set(['auth', 'scim']);

const PORTAL_OWNERS: Record<string, readonly string[]> = {
  identity: ['auth', 'colleagues'],
  crm: ['proposals', 'contracts', 'sales', 'orders', 'timeline'],
  projects: ['projects', 'supplier'],
  documents: ['documents'],
  finance: (
    'invoices receipts credit-notes credits statement retainers subscriptions hours payment-methods promises ' +
    'purchase-orders bills bill-approvals disbursements remittances digests bank-details'
  ).split(' '),
  integrations: ['notifications', 'preferences', 'quiet-hours', 'push', 'activity'],
  insights: ['insights'],
};

const PUBLIC_OWNERS: Record<string, readonly string[]> = {
  identity: ['branding', 'i18n', 'portal'],
  crm: ['intake', 'booking', 'quotes'],
  projects: ['boards'],
  documents: ['shares', 'upload-requests', 'signing', 'verify'],
  finance: ['pay'],
  integrations: ['hooks', 'automation', 'oauth', 't', 'unsubscribe', 'approvals'],
};

// Paths that start at the host, outside /api/v1.
const HOST_OWNERS: Record<string, readonly string[]> = { identity: ['.well-known', 'scim'] };

/** Why a service may not serve a path; undefined where it may. */
export function ownerFault(path: string, service: string): string | undefined {
  const [, first = '', version = '', owner = '', next = ''] = path.split('/');
  if (first !== 'api') return owns(HOST_OWNERS, service, first) ? undefined : `the path ${path} is not under /api/v1, nor the host's`;
  if (version !== 'v1' && version !== 'v2') return `the path ${path} is not under /api/v1`;
  if (owner === service) return undefined;
  if (IDENTITY_ONLY.has(owner) && service === 'identity') return undefined;
  if (owner === 'portal' && owns(PORTAL_OWNERS, service, next)) return undefined;
  if (owner === 'public' && owns(PUBLIC_OWNERS, service, next)) return undefined;
  return `the path ${path} is not ${service}'s to serve (13-access, section 1)`;
}

const owns = (owners: Record<string, readonly string[]>, service: string, segment: string): boolean =>
  owners[service]?.includes(segment) ?? false;
