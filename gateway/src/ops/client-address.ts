// Who is at the other end: the last hop that is not one of our own proxies (IDN-60). What stands before it in
// X-Forwarded-For was written by the caller, and anybody can write anything.
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { DomainError } from '@throughline/chassis/errors';

export type ClientAddress = (peer: string | undefined, forwardedFor: string | undefined) => string;

export function clientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = blockList(trustedProxies);
  const isTrusted = (ip: string) => trusted.check(ip, isIPv4(ip) ? 'ipv4' : 'ipv6');

  return (peer, forwardedFor) => {
    let ip = plain(peer ?? '') ?? '0.0.0.0';
    if (trustedProxies.length === 0 || !forwardedFor) return ip;
    for (const hop of forwardedFor.split(',').toReversed()) {
      if (!isTrusted(ip)) return ip;
      const before = plain(hop.trim());
      if (before === undefined) return ip; // a proxy that writes no address is as far as can be seen
      ip = before;
    }
    return ip;
  };
}

/** Without port, brackets and the IPv6 dress of an IPv4 address. */
function plain(hop: string): string | undefined {
  const bare = /^\[([^\]]+)\](:\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  const ip = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(ip) ? ip : undefined;
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
    const bits = prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix);
    if (!family || !Number.isInteger(bits) || bits < 0 || bits > (family === 'ipv4' ? 32 : 128))
      throw new DomainError('INTERNAL', 'config.invalid', `TRUSTED_PROXIES holds '${network}': it must be a network such as 10.0.0.0/8`);
    list.addSubnet(address, bits, family);
  }
  return list;
}
