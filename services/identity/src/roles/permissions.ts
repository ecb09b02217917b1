// Permissions and the patterns that stand for them: 'crm.leads.read', 'crm.leads.*', 'crm.*', '*', and in built-in roles
// also 'crm.*.read'. A permission always has three parts: service, resource, action.
export type Reach = 'OWN' | 'TEAM' | 'ALL';

export interface PermissionReach {
  permission: string;
  reach: Reach;
}

const width: Record<Reach, number> = { OWN: 1, TEAM: 2, ALL: 3 };
export const reaches = (given: Reach | null, wanted: Reach): boolean => given !== null && width[given] >= width[wanted];

/** Whether there can be a permission that both stand for; an exact permission stands for itself. */
export function overlap(left: string, right: string): boolean {
  const [one, other] = [partsOf(left), partsOf(right)];
  return one.every((part, index) => part === '*' || other[index] === '*' || part === other[index]);
}

/**
 * What a pattern leaves when the exceptions are taken out, in as few and as wide patterns as passports understand: whole
 * services and resources where nothing is excepted, single permissions of the catalogue elsewhere.
 */
export function narrowed(pattern: string, except: readonly string[], catalogue: readonly string[]): string[] {
  const touched = except.some((exception) => overlap(exception, pattern));
  if (!pattern.includes('*')) return touched ? [] : [pattern];
  if (!touched && pattern.indexOf('*') === pattern.length - 1) return [pattern];
  const below = catalogue.filter((permission) => overlap(pattern, permission)).map((permission) => oneStepDown(pattern, permission));
  return [...new Set(below)].flatMap((child) => narrowed(child, except, catalogue));
}

/** The union of several roles' entries, each at its widest reach; what a wider wildcard gives already is left out. */
export function effectivePermissions(roles: readonly { entries: readonly PermissionReach[] }[]): PermissionReach[] {
  const widest = new Map<string, Reach>();
  for (const { permission, reach } of roles.flatMap((role) => role.entries)) {
    if (!reaches(widest.get(permission) ?? null, reach)) widest.set(permission, reach);
  }
  const entries = [...widest].map(([permission, reach]) => ({ permission, reach }));
  return entries.filter(({ permission, reach }) => !wildcardsAbove(permission).some((above) => reaches(widest.get(above) ?? null, reach)));
}

/** Asks these entries at which reach they give a permission; null where they do not. */
export function givenBy(entries: readonly PermissionReach[]): (permission: string) => Reach | null {
  const given = new Map(effectivePermissions([{ entries }]).map(({ permission, reach }) => [permission, reach]));
  return (permission) => {
    let widest: Reach | null = null;
    for (const pattern of [permission, ...wildcardsAbove(permission)]) {
      const reach = given.get(pattern);
      if (reach && !reaches(widest, reach)) widest = reach;
    }
    return widest;
  };
}

function partsOf(pattern: string): string[] {
  const parts = pattern.split('.');
  while (parts.length < 3) parts.push('*');
  return parts;
}

// The first star becomes what the permission has in its place; what followed it stays.
function oneStepDown(pattern: string, permission: string): string {
  const [stars, exact] = [pattern.split('.'), permission.split('.')];
  const at = stars.indexOf('*');
  const rest = at < stars.length - 1 ? stars.slice(at + 1) : at < 2 ? ['*'] : [];
  return [...stars.slice(0, at), exact[at]!, ...rest].join('.');
}

// 'crm.leads.read' -> '*', 'crm.*', 'crm.leads.*'; of a wildcard, the wider ones.
function wildcardsAbove(pattern: string): string[] {
  const parts = pattern.split('.');
  const fixed = parts.at(-1) === '*' ? parts.length - 1 : parts.length;
  return Array.from({ length: Math.min(fixed, 3) }, (_, depth) => [...parts.slice(0, depth), '*'].join('.'));
}
