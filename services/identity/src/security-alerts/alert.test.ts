import { expect, test } from '@jest/globals';
import { raised } from './alert.ts';

test.each([
  ['NEW_DEVICE', 'LOW'],
  ['LOCKOUT', 'MEDIUM'],
  ['TOKEN_REUSE', 'HIGH'],
] as const)('%s is %s @row IDN-61', (type, severity) => {
  const { set, event } = raised({ type, subject: 'ada', ip: '192.0.2.1', userAgent: 'Firefox' });
  expect(set.severity).toBe(severity);
  expect(event).toEqual({
    type: 'identity.security_alert.raised',
    data: { type, severity, subject: 'ada', ip: '192.0.2.1', userAgent: 'Firefox' },
  });
});
