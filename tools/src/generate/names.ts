// How one name becomes another: proto names, TypeScript names, JSON names and the words of permissions.

export const camelCase = (snake: string): string => snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** CreateLead -> create_lead; MFA runs stay one word. */
export const snakeCase = (pascal: string): string =>
  pascal
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** UpdateRole -> update. */
export const verbOf = (rpcName: string): string => snakeCase(rpcName).split('_')[0] ?? '';

// Nouns whose plural is themselves, as the paths have them: /auth, /identity/me, /identity/access.
const MASS_NOUNS = new Set([
  'auth',
  'me',
  'access',
  'audit',
  'branding',
  'reference',
  'presence',
  'billing',
  'search',
  'tax',
  'sso',
  'scim',
  'saml',
  'oauth',
  'mfa',
]);

export function plural(noun: string): string {
  if (MASS_NOUNS.has(noun.split('_').at(-1) ?? '') || noun.endsWith('s')) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The noun an RPC service is about: AuthService -> auth, SavedViewService -> saved_views. */
export const nounOf = (serviceName: string): string => plural(snakeCase(serviceName.replace(/Service$/, '')));

/** /a/{lead_id} -> /a/{leadId}. */
export const jsonPath = (path: string): string => path.replace(/\{([^}]*)\}/g, (_, name: string) => `{${camelCase(name)}}`);

export const pathParameters = (path: string): string[] => [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');

/** KETTLE_STATUS_COLD of KettleStatus -> COLD. */
export function shortEnumValue(enumName: string, valueName: string): string {
  const prefix = `${snakeCase(enumName).toUpperCase()}_`;
  return valueName.startsWith(prefix) ? valueName.slice(prefix.length) : valueName;
}

/** The first sentence of a comment, without its full stop's followers. */
export const firstSentence = (comment: string): string => /^[\s\S]*?[.!?](?=\s|$)/.exec(comment)?.[0] ?? comment;
