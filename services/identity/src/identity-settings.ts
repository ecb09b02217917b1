// What identity is configured by, beside what every service is.
import { integer, optional, secret, settings, type Config } from '@throughline/chassis/config';

export const identitySettings = settings({
  masterKey: secret('MASTER_KEY', { help: 'wraps every firm’s data keys: 32 bytes of base64url', lengthMin: 43 }),
  masterKeyVersion: integer('MASTER_KEY_VERSION', { default: 1, min: 1, max: 999_999_999, help: 'counts up with each new MASTER_KEY' }),
  formerMasterKeys: optional(secret('FORMER_MASTER_KEYS', { help: 'version:key of earlier ones, separated by commas, until a day after the change', example: '1:…' })),
  keyPepper: optional(secret('KEY_PEPPER', { help: 'keys the hashes of API keys; by default derived from the master key', lengthMin: 32 })),
  auditRetentionDays: integer('AUDIT_RETENTION_DAYS', { default: 2_555, min: 365, max: 36_500, help: 'how long the audit trail is kept' }),
});

export type IdentityConfig = Config<typeof identitySettings>;
