// Where a service is: addresses as configured become addresses of single replicas, since one host name may stand for
// many (a headless Kubernetes service).
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** host:port each, or a way to learn them. */
export type Addresses = readonly string[] | (() => Promise<readonly string[]>);

export async function replicaAddresses(addresses: Addresses): Promise<Set<string>> {
  const named = typeof addresses === 'function' ? await addresses() : addresses;
  return new Set((await Promise.all(named.map(resolveOne))).flat());
}

async function resolveOne(address: string): Promise<string[]> {
  const { hostname, port } = new URL(`mesh://${address}`);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return [address];
  const found = await lookup(hostname, { all: true });
  return found.map(({ address: ip, family }) => (family === 6 ? `[${ip}]:${port}` : `${ip}:${port}`));
}
