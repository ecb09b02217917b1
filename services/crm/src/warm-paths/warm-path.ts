// A warm path is a chain of people from a colleague to a contact (CRM-53): each hop is between people who did three or more things
// together within a year. It is looked for from the contact outwards, a ring of acquaintances at a time; of chains equally long the
// one whose weakest hop is strongest comes first.
import type { WarmPath } from '@throughline/contracts/gen/throughline/crm/v1/warm_paths';

export const pathsMax = 3;
/** Colleague, two people between at most, contact. */
export const hopsMax = 3;
/** People whose acquaintances are looked at in the next ring: those met most often. */
export const ringMax = 50;

export interface Acquaintance {
  /** On the contact's side. */
  contactId: string;
  kind: 'USER' | 'CONTACT';
  id: string;
  activities: number;
}

export interface Chain {
  /** The contact first, and outwards from there. */
  contactIds: string[];
  activities: number[];
}

export interface Ring {
  /** Chains that end at a colleague. */
  found: (Chain & { userId: string })[];
  /** Chains to go on from. */
  open: Chain[];
}

/** One hop outwards from every open chain. A person is reached once, by the strongest of the shortest ways. */
export function outwards(open: readonly Chain[], acquaintances: readonly Acquaintance[], seen: Set<string>): Ring {
  const byEnd = new Map(open.map((chain) => [chain.contactIds.at(-1)!, chain]));
  const longer = acquaintances
    .map((one) => ({ ...one, chain: grown(byEnd.get(one.contactId)!, one) }))
    .toSorted((a, b) => strength(b.chain) - strength(a.chain) || (a.id < b.id ? -1 : 1));
  const ring: Ring = { found: [], open: [] };
  for (const { kind, id, chain } of longer) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (kind === 'USER') ring.found.push({ ...chain, userId: id });
    else if (ring.open.length < ringMax) ring.open.push({ ...chain, contactIds: [...chain.contactIds, id] });
  }
  return ring;
}

const grown = ({ contactIds, activities }: Chain, one: Acquaintance): Chain => ({
  contactIds,
  activities: [...activities, one.activities],
});

const strength = ({ activities }: Chain): number => Math.min(...activities);

/** From the colleague inwards, as a reader follows it; `names` knows colleagues, and the contacts that the caller may see. */
export const shown = (
  { userId, contactIds, activities }: Chain & { userId: string },
  names: ReadonlyMap<string, string | undefined>,
): WarmPath => ({
  people: [
    { userId, contactId: undefined, name: names.get(userId) },
    ...contactIds.toReversed().map((contactId) => ({ userId: undefined, contactId, name: names.get(contactId) })),
  ],
  activities: activities.toReversed(),
});
