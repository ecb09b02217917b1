import { describe, expect, test } from '@jest/globals';
import { clientAddress } from './client-address.ts';

const addressOf = clientAddress(['10.0.0.0/8', '::1']);

describe('the address of a caller', () => {
  test.each([
    ['198.51.100.7', '203.0.113.9', '198.51.100.7'], // no proxy of ours: what it says of others is its own invention
    ['10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['10.0.0.1', '192.0.2.66, 203.0.113.9', '203.0.113.9'],
    ['10.0.0.1', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
    ['::ffff:10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
    ['::1', '[2001:db8::7]:443', '2001:db8::7'],
    ['10.0.0.1', 'unknown', '10.0.0.1'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', '10.3.3.3', '10.3.3.3'],
  ])('%s saying %s is %s @row IDN-60', (peer, forwarded, client) => {
    expect(addressOf(peer, forwarded)).toBe(client);
  });

  test('without proxies it is the peer', () => {
    expect(clientAddress([])('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
  });

  test.each([['10.0.0.0/33'], ['proxy.local'], ['10.0.0.0/x']])('a network %s stops the start', (network) => {
    expect(() => clientAddress([network])).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });
});
