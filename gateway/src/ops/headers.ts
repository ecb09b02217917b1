// Headers that every answer carries (GTW-11): a browser is told to guess nothing, frame nothing, keep nothing.
const yearSeconds = 31_536_000;

export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': `max-age=${yearSeconds}; includeSubDomains`,
};

/** An answer of the API is data: it runs nothing, and what it says is nobody's to store. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  vary: 'Origin, Accept-Encoding',
};

/** A page of our own runs the scripts that carry its nonce, and talks to this host alone. */
export const pageHeaders = (nonce: string): Record<string, string> => ({
  ...securityHeaders,
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
});
