// A flag: what a firm has switched on or off beside what its plan brings.
// - Who decides, in this order: the deployment's kill switch, the firm's flag while it lasts, the tier; else it is off.
// - {percent: 40} is on for that part of all firms, always the same ones for a key.
import { createHash } from 'node:crypto';
import type {
  CreateFeatureRequest,
  Feature as Flag,
  FeatureAnswer,
  UpdateFeatureRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/features';
import { tierFeatures, tierHas, tierOf, type TierName } from '@throughline/contracts/feature';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';

export type { Flag };
export const valueBytesMax = 4 * 1024;

/** What a decision needs besides the flag. */
export interface Ground {
  tenantId: string;
  tier: TierName;
  /** Switched off for everybody. */
  killed: readonly string[];
  now: Date;
}

export type FlagState = Pick<Flag, 'key' | 'value' | 'until'>;

export function set(id: string, given: CreateFeatureRequest, ground: Ground) {
  const flag = { id, key: given.key, value: checkedValue(given.value ?? true), until: given.until };
  return { set: flag, event: featureChanged(flag.key, flag, ground) };
}

export function change(flag: Flag, given: Named<UpdateFeatureRequest>, ground: Ground): Decision<Flag> {
  const wanted = 'value' in given ? { ...given, value: checkedValue(given.value ?? true) } : given;
  const { set: changed } = changedFields<Flag>(flag, wanted);
  return { set: changed, event: featureChanged(flag.key, { ...flag, ...changed }, ground) };
}

export const takeAway = (flag: Flag, ground: Ground): Decision<Flag> => ({ set: {}, event: featureChanged(flag.key, undefined, ground) });

export function decide(key: string, flag: FlagState | undefined, ground: Ground, subject = ground.tenantId): FeatureAnswer {
  const tier = tierOf(key);
  const answer = (enabled: boolean, reason: FeatureAnswer['reason'], value?: unknown): FeatureAnswer => ({
    key,
    enabled,
    reason,
    value,
    tier,
    limit: limitOf(value),
  });
  if (ground.killed.includes(key)) return answer(false, 'KILL_SWITCH');
  if (flag && lasts(flag, ground.now)) return answer(isOn(key, flag.value, subject), 'FLAG', detailsOf(flag.value));
  if (tierHas(ground.tier, key)) return answer(true, 'TIER');
  return answer(false, 'OFF');
}

/** All features that are on, or that somebody switched off. */
export function decideAll(flags: readonly FlagState[], ground: Ground): FeatureAnswer[] {
  const byKey = new Map(flags.map((flag) => [flag.key, flag]));
  const keys = new Set([...tierFeatures(ground.tier), ...byKey.keys()]);
  return [...keys].toSorted().map((key) => decide(key, byKey.get(key), ground));
}

/** Where a firm stands among all, from 0 to 9,999: at 40 % the flag is on for those below 4,000. */
export const bucketOf = (key: string, subject: string): number =>
  createHash('sha256').update(`${key}:${subject}`).digest().readUInt32BE() % 10_000;

function isOn(key: string, value: unknown, subject: string): boolean {
  if (typeof value === 'boolean') return value;
  const percent = percentOf(value);
  return percent === undefined || bucketOf(key, subject) < percent * 100;
}

const lasts = ({ until }: FlagState, now: Date) => !until || until > now;
const detailsOf = (value: unknown) => (typeof value === 'boolean' ? undefined : value);
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function percentOf(value: unknown): number | undefined {
  const percent = member(value, 'percent');
  return typeof percent === 'number' ? percent : undefined;
}

function limitOf(value: unknown): number | undefined {
  const limit = member(value, 'limit');
  return Number.isSafeInteger(limit) ? (limit as number) : undefined;
}

function checkedValue(value: unknown): unknown {
  if (Buffer.byteLength(JSON.stringify(value)) > valueBytesMax)
    throw refusal([{ field: 'value', code: 'limit', message: `holds at most ${valueBytesMax} bytes` }]);
  const percent = member(value, 'percent');
  if (percent === undefined) return value;
  if (typeof percent === 'number' && percent >= 0 && percent <= 100) return value;
  throw refusal([{ field: 'value.percent', code: 'out_of_range', message: 'must be a number from 0 to 100' }]);
}

const featureChanged = (key: string, flag: FlagState | undefined, ground: Ground) =>
  fact('identity.feature.changed', { key, enabled: decide(key, flag, ground).enabled });
