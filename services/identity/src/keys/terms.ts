// What the firm's policy and plan, and the caller's own rights, allow a key.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { holds } from '@throughline/chassis/security/access';
import { givenBy, reaches } from '../roles/permissions.ts';
import { permissionsOf } from '../roles/role-book.ts';
import { readRoleBook } from '../roles/role.queries.ts';
import { figuresAt } from '../security-policy/policy.ts';
import { controlsInForce } from '../security-policy/policy.queries.ts';
import { ServiceAccountTable } from '../service-accounts/service-account.table.ts';
import type { Bearer, KeyTerms } from './api-key.ts';
import { countActiveKeys } from './api-key.queries.ts';

/** How often a whole firm may call in a minute, by its tier (GTW-7). */
const firmPerMinute: Record<string, number> = { BASIC: 6_000, SMART: 20_000, ENTERPRISE: 60_000 };

export async function keyTerms(tx: Tx, bearer: Bearer): Promise<KeyTerms> {
  const { environment } = tx.passport;
  const { maxAgeDays, maxPerFirm, requireIpAllowlist } = figuresAt(await controlsInForce(tx), 'keys', environment);
  const [plan] = await tx.rows<{ tier: string }>('select tier from plans where deleted_at is null');
  return {
    now: tx.now,
    holds: await holdsFor(tx, bearer),
    environment,
    maxAgeDays,
    maxPerFirm,
    requireIpAllowlist,
    firmPerMinute: firmPerMinute[plan?.tier ?? 'BASIC']!,
    activeKeys: await countActiveKeys(tx),
  };
}

/** A scope reaches as far as the roles of whoever the key acts for; its giver must reach as far (IDN-52). */
async function holdsFor(tx: Tx, bearer: Bearer): Promise<KeyTerms['holds']> {
  if ('userId' in bearer) return (permission) => holds(tx.passport, permission) !== null;
  const { roleIds } = await tx.load(ServiceAccountTable, bearer.serviceAccountId);
  const givenByRoles = givenBy(permissionsOf(roleIds, await readRoleBook(tx)));
  return (permission) => reaches(holds(tx.passport, permission), givenByRoles(permission) ?? 'OWN');
}
