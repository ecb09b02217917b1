// Somebody of the firm, with just these permissions.
import type { Passport, Reach } from '@throughline/chassis/security/passport';

export const giver = (permissions: Record<string, Reach>, more: Partial<Passport> = {}): Passport => ({
  issuer: 'gateway',
  tenantId: 'firm',
  tenantStatus: 'ACTIVE',
  actor: { kind: 'USER', id: 'ada', name: 'Ada King' },
  userId: 'ada',
  sessionId: null,
  keyId: null,
  permissions: Object.entries(permissions).map(([permission, reach]) => ({ permission, reach })),
  scopes: null,
  teamIds: [],
  teamUserIds: [],
  clientScope: null,
  features: [],
  amr: [],
  authTime: null,
  ip: '',
  userAgent: '',
  environment: 'PROD',
  dryRun: false,
  breakGlassId: null,
  causeId: null,
  issuedAt: 0,
  expiresAt: 60,
  ...more,
});

export const owner = giver({ '*': 'ALL' });
/** Everything that the catalogue knows, but not what makes an owner. */
export const admin = giver({
  'identity.users.*': 'ALL',
  'identity.teams.*': 'ALL',
  'identity.roles.*': 'ALL',
  'identity.invitations.*': 'ALL',
});
