// A domain: a name of the internet that a firm has proven to be its own.
// - The proof is a TXT record that only the owner of the domain can make; a portal host needs its CNAME too.
// - It is looked for every 15 minutes for 72 hours, then FAILED; once VERIFIED weekly, and after three misses EXPIRED. A look on
//   demand counts no miss: only three weeks without the record end what was proven.
// - A name is verified by one firm at a time; public mail providers' names are nobody's.
import type {
  CreateDomainRequest,
  Domain as DomainMessage,
  UpdateDomainRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/domains';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { isPublicMailProvider } from './public-providers.ts';

/** What the house keeps of a domain; the records to be made follow from it. */
export type Domain = Omit<DomainMessage, 'proof' | 'portalAlias'> & { token: string; proofFound: boolean; aliasFound: boolean };

/** What DNS said. */
export interface Sighting {
  proof: boolean;
  alias: boolean;
}

const minuteMs = 60_000;
export const lookEveryMs = 15 * minuteMs;
export const lookForMs = 72 * 60 * minuteMs;
export const lookAgainMs = 7 * 24 * 60 * minuteMs;
export const missesMax = 3;

export const proofName = (domain: string) => `_throughline.${domain}`;
export const proofValue = (token: string) => `throughline-verify=${token}`;

export function claim(id: string, given: CreateDomainRequest, ground: { token: string; now: Date; verifiedElsewhere: boolean }) {
  const name = given.name.toLowerCase();
  if (isPublicMailProvider(name)) throw rule('domain.public', `Anybody may have an address at ${name}: no firm owns it.`);
  if (ground.verifiedElsewhere) throw conflict('domain.taken', `${name} is another firm's.`);
  const set = {
    id,
    name,
    purposes: given.purposes,
    ...pending(ground.now),
    token: ground.token,
    checkedAt: undefined,
    verifiedAt: undefined,
  };
  return { set };
}

export function change(domain: Domain, given: Named<UpdateDomainRequest>): Decision<Domain> {
  const { set } = changedFields<Domain>(domain, given);
  if (domain.status !== 'VERIFIED' || !set.purposes || whole({ proof: domain.proofFound, alias: domain.aliasFound }, set.purposes))
    return { set };
  // A verified domain that becomes a portal host has its CNAME still to show.
  return { set: { ...set, status: 'PENDING', missed: 0 } };
}

/** A domain that failed or expired is looked for anew. */
export function retry(domain: Domain, now: Date): Decision<Domain> {
  if (domain.status !== 'FAILED' && domain.status !== 'EXPIRED') return { set: {} };
  return { set: pending(now) };
}

export type Look = 'BY_ITSELF' | 'ON_DEMAND';

export function sighted(domain: Domain, seen: Sighting, now: Date, look: Look = 'BY_ITSELF'): Decision<Domain> {
  const found = { proofFound: seen.proof, aliasFound: seen.alias, checkedAt: now };
  if (whole(seen, domain.purposes)) return verified(domain, found, now);
  switch (domain.status) {
    case 'PENDING':
      return { set: { ...found, ...(domain.pendingUntil && domain.pendingUntil <= now ? { status: 'FAILED' as const } : {}) } };
    case 'VERIFIED':
      return look === 'BY_ITSELF' ? missed(domain, found) : { set: found };
    case 'FAILED':
    case 'EXPIRED':
      return { set: found };
  }
}

/** When it is looked for next; undefined: not by itself. */
export function nextLook({ status }: Domain, now: Date): Date | undefined {
  if (status === 'PENDING') return new Date(now.getTime() + lookEveryMs);
  return status === 'VERIFIED' ? new Date(now.getTime() + lookAgainMs) : undefined;
}

/** The domain with the records that its owner is to make. */
export function shown(domain: Domain, portalTarget: string): DomainMessage {
  const { token, proofFound, aliasFound, ...message } = domain;
  const proof = { type: 'TXT', name: proofName(domain.name), value: proofValue(token), found: proofFound };
  const alias = { type: 'CNAME', name: domain.name, value: portalTarget, found: aliasFound };
  return { ...message, proof, portalAlias: domain.purposes.includes('PORTAL_HOST') ? alias : undefined };
}

function verified(domain: Domain, found: Partial<Domain>, now: Date): Decision<Domain> {
  const set: Partial<Domain> = { ...found, status: 'VERIFIED', missed: 0, pendingUntil: undefined };
  if (domain.status === 'VERIFIED') return { set };
  return { set: { ...set, verifiedAt: now }, event: told('identity.domain.verified', domain) };
}

function missed(domain: Domain, found: Partial<Domain>): Decision<Domain> {
  const misses = domain.missed + 1;
  if (misses < missesMax) return { set: { ...found, missed: misses } };
  return { set: { ...found, missed: misses, status: 'EXPIRED' }, event: told('identity.domain.expired', domain) };
}

const whole = (seen: Sighting, purposes: Domain['purposes']) => seen.proof && (seen.alias || !purposes.includes('PORTAL_HOST'));

const pending = (now: Date) => ({
  status: 'PENDING' as const,
  pendingUntil: new Date(now.getTime() + lookForMs),
  missed: 0,
  proofFound: false,
  aliasFound: false,
});

const told = (type: 'identity.domain.verified' | 'identity.domain.expired', { id, name, purposes }: Domain): Fact =>
  fact(type, { domainId: id, name, purposes });
