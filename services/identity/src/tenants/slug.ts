// The firm's name in addresses.
// - It is the name in ASCII, everything else becomes a hyphen; where it is taken, -2, -3 … follow.
// - Words that the house's own addresses begin with are nobody's.
// - A former slug leads to its firm for 90 days; then anybody may have it.
export const lengthMin = 3;
export const lengthMax = 40;
export const formerDaysMax = 90;
export const reserved: ReadonlySet<string> = new Set(['api', 'www', 'admin', 'auth', 'portal', 'docs']);

const marks = /\p{M}/gu;

/** 'Müller & Söhne' -> 'muller-sohne'; a name that leaves too little becomes 'firm-…'. */
export function slugOf(name: string): string {
  const ascii = name.normalize('NFKD').replaceAll(marks, '').replaceAll('ß', 'ss').toLowerCase();
  const slug = trimmed(ascii.replaceAll(/[^a-z0-9]+/g, '-'), lengthMax);
  return slug.length >= lengthMin ? slug : trimmed(`firm-${slug}`, lengthMax);
}

/** What numbered slugs of this one begin with: it leaves room for the number. */
export const slugBase = (slug: string): string => trimmed(slug, lengthMax - 6);

/** The first of slug, base-2, base-3 … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug) && !reserved.has(slug)) return slug;
  const base = slugBase(slug);
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

const trimmed = (text: string, length: number) => text.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');
