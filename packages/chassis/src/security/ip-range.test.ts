import { expect, test } from '@jest/globals';
import { isWithin } from './ip-range.ts';

test('an address lies within a range of its own family @row IDN-65', () => {
  expect(isWithin('203.0.113.7', ['198.51.100.0/24', '203.0.113.0/24'])).toBe(true);
  expect(isWithin('203.0.114.7', ['203.0.113.0/24'])).toBe(false);
  expect(isWithin('2001:db8:1::1', ['2001:db8::/32'])).toBe(true);
  expect(isWithin('2001:db9::1', ['2001:db8::/32'])).toBe(false);
  expect(isWithin('203.0.113.7', ['2001:db8::/32'])).toBe(false);
});

test('a single address is a range, and IPv4 inside IPv6 counts as IPv4', () => {
  expect(isWithin('203.0.113.7', ['203.0.113.7'])).toBe(true);
  expect(isWithin('::1', ['::1'])).toBe(true);
  expect(isWithin('::ffff:203.0.113.7', ['203.0.113.0/24'])).toBe(true);
});

test('what is no address lies nowhere', () => {
  expect(isWithin('', ['0.0.0.0/0'])).toBe(false);
  expect(isWithin('somewhere', ['0.0.0.0/0'])).toBe(false);
});
