// What a firm's features are decided from, in one query each: the plan's tier and the flags.
import type { Reader } from '@throughline/chassis/database/reader';
import type { FeatureMap } from '@throughline/contracts/gen/throughline/identity/v1/features';
import type { TierName } from '@throughline/contracts/feature';
import { decideAll, type FlagState, type Ground } from './feature.ts';

export const flagsMax = 500;

/** The flag of this key at the firm, if there is one. */
export async function flagOf(tx: Reader, key: string): Promise<FlagState | undefined> {
  const [flag] = await tx.rows<FlagState>('select key, value, until from features where key = $1 and deleted_at is null', [key]);
  return flag;
}

/** What a decision stands on at the firm at work. */
export async function groundOf(tx: Reader, given: { now: Date; featuresOff: readonly string[] }): Promise<Ground> {
  const [plan] = await tx.rows<{ tier: TierName }>('select tier from plans where id = $1', [tx.tenantId]);
  return { tenantId: tx.tenantId, tier: plan?.tier ?? 'BASIC', killed: given.featuresOff, now: given.now };
}

export async function featureMap(tx: Reader, ground: Ground): Promise<FeatureMap> {
  const flags = await tx.rows<FlagState>('select key, value, until from features where deleted_at is null order by key limit $1', [
    flagsMax,
  ]);
  const answers = decideAll(flags, ground).map(({ key, enabled }) => [key, enabled] as const);
  return { features: Object.fromEntries(answers), tier: ground.tier, version: await mapVersion(tx) };
}

// Tombstones count too, so that taking a flag away is a change as well.
async function mapVersion(tx: Reader): Promise<number> {
  const sql = 'select coalesce((select version from plans), 0) + coalesce((select sum(version) from features), 0)::bigint as version';
  const [row] = await tx.rows<{ version: number }>(sql);
  return row!.version;
}

export async function countFlags(tx: Reader): Promise<number> {
  const [row] = await tx.rows<{ flags: number }>('select count(*) as flags from features where deleted_at is null');
  return row!.flags;
}
