// Looking for a domain's records: on demand, every 15 minutes while it is pending, weekly once it is verified.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { DomainError } from '@throughline/chassis/errors';
import { job } from '@throughline/chassis/service';
import { mailOwners } from '../mail/owners.ts';
import { ownOf } from '../own.ts';
import type { Dns } from './dns.ts';
import { nextLook, proofName, proofValue, sighted, type Domain, type Look, type Sighting } from './domain.ts';
import { DomainTable } from './domain.table.ts';

const kind = 'domain.check';

export async function look(dns: Dns, domain: Pick<Domain, 'name' | 'token' | 'purposes'>, portalTarget: string): Promise<Sighting> {
  const [texts, aliases] = await Promise.all([
    dns.texts(proofName(domain.name)),
    domain.purposes.includes('PORTAL_HOST') ? dns.aliases(domain.name) : Promise.resolve([]),
  ]);
  const target = portalTarget.toLowerCase();
  return {
    proof: texts.includes(proofValue(domain.token)),
    alias: aliases.some((alias) => alias.toLowerCase().replace(/\.$/, '') === target),
  };
}

/** Writes down what was seen and sees to the next look; one on demand leaves it where it is. */
export async function note(tx: Tx, domain: Domain, seen: Sighting, by: Look): Promise<Domain> {
  const after = await tx.apply(domain, sighted(domain, seen, tx.now, by));
  if (by === 'BY_ITSELF' || after.status !== domain.status) scheduleLook(tx, after);
  if (after.status === 'EXPIRED' && domain.status !== 'EXPIRED')
    await mailOwners(tx, { key: `${after.id}/${after.version}`, template: 'domain_expired', data: { domain: after.name } });
  return after;
}

export function scheduleLook(tx: Tx, domain: Domain): void {
  const at = nextLook(domain, tx.now);
  stopLooking(tx, domain.id);
  if (at) tx.schedule({ kind, key: domain.id, payload: { domainId: domain.id }, at });
}

export const stopLooking = (tx: Tx, domainId: string): void => tx.cancel(kind, domainId);

export const domainCheck = job(kind, async ({ tx, own }, payload) => {
  const { dns, config } = ownOf({ own });
  // Looked up before the row is locked: nobody waits for a name server.
  const [known] = await tx.peek(DomainTable, 'id = $1', [payload['domainId']]);
  if (!known) return;
  const seen = await look(dns, known, config.portalTarget).catch(unanswered);
  const domain = await tx.load(DomainTable, known.id);
  if (seen) await note(tx, domain, seen, 'BY_ITSELF');
  else scheduleLook(tx, domain);
});

// Name servers that are away say nothing about the domain: it is neither found nor missed.
function unanswered(error: unknown): undefined {
  if (!(error instanceof DomainError) || error.kind !== 'UNAVAILABLE') throw error;
}
