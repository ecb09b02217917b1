// Slugs are unique across all firms, so they are taken and looked up through functions that see every firm's.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { conflict, unavailable } from '@throughline/chassis/errors';
import { formerDaysMax, freeSlug, reserved, slugBase, slugOf } from './slug.ts';

const triesMax = 5;
const dayMs = 86_400_000;

/** A free slug for this name, taken for the firm at work. Two firms of one name may ask at once: the loser takes the next. */
export async function claimFreeSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name);
  for (let attempt = 1; attempt <= triesMax; attempt += 1) {
    const slug = freeSlug(wanted, await takenLike(tx, wanted));
    if (await claim(tx, slug)) return slug;
  }
  throw unavailable('service.contended', 'Too many changed the same thing at once.');
}

/** Changes the firm's slug; the one before leads on to it for a while. */
export async function changeSlug(tx: Tx, from: string, to: string): Promise<void> {
  if (from === to) return;
  if (reserved.has(to) || !(await claim(tx, to))) throw conflict('slug.taken', `${to} is another's, or kept for the house.`);
  await tx.rowsAffecting('update slugs set former_until = $2 where slug = $1', [from, new Date(tx.now.getTime() + formerDaysMax * dayMs)]);
}

/** The firm a slug leads to, also a former one, with the slug it has now. */
export async function tenantBySlug(tx: Reader, slug: string, at: Date): Promise<{ tenantId: string; slug: string } | undefined> {
  const [row] = await tx.rows<{ tenant_id: string; slug: string }>('select tenant_id, slug from tenant_by_slug($1, $2)', [slug, at]);
  return row && { tenantId: row.tenant_id, slug: row.slug };
}

async function takenLike(tx: Tx, slug: string): Promise<ReadonlySet<string>> {
  const found = await tx.rows<{ slug: string }>('select slug from slugs_like($1, $3) union select slug from slugs_like($2, $3)', [
    slug,
    slugBase(slug),
    tx.now,
  ]);
  return new Set(found.map((row) => row.slug));
}

async function claim(tx: Tx, slug: string): Promise<boolean> {
  const [row] = await tx.rows<{ claimed: boolean }>('select claim_slug($1, $2) as claimed', [slug, tx.now]);
  return row!.claimed;
}
