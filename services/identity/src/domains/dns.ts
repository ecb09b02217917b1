// What the internet says of a domain: asked with patience, since a resolver that is away is no answer at all.
import { Resolver } from 'node:dns/promises';
import { unavailable } from '@throughline/chassis/errors';

export interface Dns {
  /** Texts of the name's TXT records; none where it has no such record. */
  texts(name: string): Promise<string[]>;
  /** The names its CNAME records point to. */
  aliases(name: string): Promise<string[]>;
}

const waitMs = 2_000;
const triesMax = 2;
const noSuchRecord = new Set(['ENOTFOUND', 'ENODATA']);

export function systemDns(): Dns {
  const resolver = new Resolver({ timeout: waitMs, tries: triesMax });
  return {
    // A long text is split over several strings of one record.
    texts: async (name) => (await answers(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    aliases: (name) => answers(resolver.resolveCname(name)),
  };
}

async function answers<T>(asked: Promise<T[]>): Promise<T[]> {
  try {
    return await asked;
  } catch (error) {
    if (noSuchRecord.has((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw unavailable('dns.unavailable', 'The name servers do not answer: try again later.', 30, error);
  }
}
