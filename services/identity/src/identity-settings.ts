// What identity is configured by, beside what every service is.
import { integer, list, oneOf, optional, secret, settings, text, type Config } from '@throughline/chassis/config';
import { meshSettings } from '@throughline/chassis/service-settings';

const { environment, publicUrl } = meshSettings;

export const identitySettings = settings({
  environment,
  publicUrl,
  tokenAudience: text('TOKEN_AUDIENCE', { default: 'throughline', help: 'the audience that access tokens name' }),
  rateLimitScale: optional(
    integer('RATE_LIMIT_SCALE', { min: 1, max: 10_000, help: 'multiplies every rate; without it 100 in DEV, else 1' }),
  ),
  masterKey: secret('MASTER_KEY', { help: 'wraps every firm’s data keys: 32 bytes of base64url', lengthMin: 43 }),
  masterKeyVersion: integer('MASTER_KEY_VERSION', { default: 1, min: 1, max: 999_999_999, help: 'counts up with each new MASTER_KEY' }),
  formerMasterKeys: optional(
    secret('FORMER_MASTER_KEYS', {
      help: 'version:key of earlier ones, separated by commas, until a day after the change',
      example: '1:…',
    }),
  ),
  keyPepper: optional(secret('KEY_PEPPER', { help: 'keys the hashes of API keys; by default derived from the master key', lengthMin: 32 })),
  auditRetentionDays: integer('AUDIT_RETENTION_DAYS', { default: 2_555, min: 365, max: 36_500, help: 'how long the audit trail is kept' }),
  planChanges: oneOf('PLAN_CHANGES', ['owner', 'staff'], { default: 'owner', help: 'who changes a firm’s plan' }),
  featuresOff: list('FEATURES_OFF', {
    default: [],
    help: 'features switched off for every firm, whatever its plan and flags say',
    example: 'early_collection',
  }),
  portalTarget: text('PORTAL_TARGET', { default: 'portal.localhost', help: 'the host that a firm’s own portal host points to by CNAME' }),
});

export type IdentityConfig = Config<typeof identitySettings>;
