import { instant, json, oneOf, optional, personal, secret, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { User } from './user.ts';

export const UserTable = table<User>({
  name: 'users',
  permission: 'identity.users',
  belongsTo: 'PERSON',
  columns: {
    email: personal(text()),
    emailVerifiedAt: instant(),
    name: personal(text()),
    givenName: personal(optional(text())),
    familyName: personal(optional(text())),
    phone: personal(optional(text())),
    title: optional(text()),
    timeZone: optional(text()),
    language: optional(text()),
    formats: optional(json<NonNullable<User['formats']>>()),
    preferences: json<User['preferences']>(),
    status: oneOf<User['status']>(),
    passwordHash: secret(text()),
    passwordSetAt: instant(),
    passwordHistory: secret(texts()),
  },
});
