// What a passport allows: the widest reach of a permission through its wildcards, narrowed by a key's scopes. Worked out
// once for each passport and permission; every later question is a look-up (60 ns).
import { forbidden } from '../errors.ts';
import type { Passport, Reach } from './passport.ts';

/** Whose records a permission reaches. */
export type RecordReach = { kind: 'ALL' } | { kind: 'USERS'; userIds: readonly string[] };

const width: Record<Reach, number> = { OWN: 1, TEAM: 2, ALL: 3 };
const answersMax = 2_000; // more than all declared permissions; a caller cannot make a passport grow

interface Answers {
  granted: ReadonlyMap<string, Reach>;
  scopes: ReadonlySet<string> | null;
  reaches: Map<string, Reach | null>;
}

const answersOf = new WeakMap<Passport, Answers>();

/** The widest reach at which the passport holds the permission; null where it does not. */
export function holds(passport: Passport, permission: string): Reach | null {
  let answers = answersOf.get(passport);
  if (!answers) answersOf.set(passport, (answers = prepare(passport)));
  const known = answers.reaches.get(permission);
  if (known !== undefined) return known;

  const inScope = answers.scopes?.has(permission) ?? true;
  const found = inScope ? widest(answers.granted, permission) : null;
  if (answers.reaches.size < answersMax) answers.reaches.set(permission, found);
  return found;
}

/** Refuses a caller without the permission, saying whether the key or the roles lack it (IDN-64). */
export function requirePermission(passport: Passport, permission: string): Reach {
  const reach = holds(passport, permission);
  if (reach) return reach;
  if (passport.scopes && !passport.scopes.includes(permission))
    throw forbidden('key.scope_missing', `The key lacks the scope ${permission}.`, { permission });
  throw forbidden('permission.denied', `This needs the permission ${permission}.`, { permission });
}

/** Whose records the caller may touch with this permission; refuses a caller without it. */
export function reachOf(passport: Passport, permission: string): RecordReach {
  const reach = requirePermission(passport, permission);
  if (reach === 'ALL') return { kind: 'ALL' };
  const own = passport.userId ?? passport.actor.id;
  return { kind: 'USERS', userIds: reach === 'TEAM' ? [...new Set([own, ...passport.teamUserIds])] : [own] };
}

function prepare({ permissions, scopes }: Passport): Answers {
  const granted = new Map<string, Reach>();
  for (const { permission, reach } of permissions)
    if (width[reach] > width[granted.get(permission) ?? 'OWN'] || !granted.has(permission)) granted.set(permission, reach);
  return { granted, scopes: scopes && new Set(scopes), reaches: new Map() };
}

/** 'crm.leads.read' is granted by itself, by 'crm.leads.*', 'crm.*' and '*'. */
function widest(granted: ReadonlyMap<string, Reach>, permission: string): Reach | null {
  const parts = permission.split('.');
  const patterns = [permission, ...parts.map((_, depth) => [...parts.slice(0, depth), '*'].join('.'))];
  const reaches = patterns.map((pattern) => granted.get(pattern)).filter((reach) => reach !== undefined);
  return reaches.toSorted((a, b) => width[b] - width[a])[0] ?? null;
}
