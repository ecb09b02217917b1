import { id, instant, integer, json, oneOf, optional, personal, secret, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { ApiKey } from './api-key.ts';

export const ApiKeyTable = table<ApiKey>({
  name: 'api_keys',
  permission: 'identity.api_keys',
  columns: {
    serviceAccountId: optional(id()),
    userId: optional(id()),
    name: text(),
    prefix: text(),
    hash: secret(text()),
    environment: oneOf<ApiKey['environment']>(),
    scopes: texts(),
    limits: json<ApiKey['limits']>(),
    ipAllowlist: texts(),
    lifetimeDays: integer(),
    expiresAt: instant(),
    previousHash: secret(optional(text())),
    previousValidUntil: optional(instant()),
    lastUsedAt: optional(instant()),
    lastUsedIp: personal(optional(text())),
    status: oneOf<ApiKey['status']>(),
  },
  reach: (users) => `user_id = any (${users})`,
  search: (key) => ({ code: key.prefix, title: key.name, subtitle: '', status: key.status, exact: [key.prefix] }),
});
