// Whether an address lies within one of some ranges: 203.0.113.0/24, 2001:db8::/32. An IPv4 address that came over an IPv6
// socket (::ffff:203.0.113.7) counts as what it is.
import { BlockList, isIP } from 'node:net';

export function isWithin(address: string, ranges: readonly string[]): boolean {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  if (family === 0) return false;
  const list = new BlockList();
  for (const range of ranges) addRange(list, range);
  return list.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

function addRange(list: BlockList, range: string): void {
  const [network = '', bits] = range.split('/');
  const isV4 = isIP(network) === 4;
  list.addSubnet(network, bits === undefined ? (isV4 ? 32 : 128) : Number(bits), isV4 ? 'ipv4' : 'ipv6');
}
