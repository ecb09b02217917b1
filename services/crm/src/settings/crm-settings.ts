// How a firm has set up its crm. A part that nobody has set has its default.
import type {
  ApprovalSettings,
  CaptureSettings,
  CrmSettings,
  HealthSettings,
  NumberFormats,
  RatingSettings,
  TaxSettings,
  UpdateCrmSettingsRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/settings';
import type { Noun } from '@throughline/chassis/database/table';
import type { Decision } from '@throughline/chassis/decision';
import { changedFields } from '@throughline/chassis/decision';
import { invalidFields, outOfRange } from '@throughline/chassis/errors';
import { namedFields, type Named } from '@throughline/chassis/rpc/patch';
import { defaultFormats, refuseBadFormat, type NumberKind } from '../numbers/number.ts';

export interface Parts {
  numberFormats?: NumberFormats | undefined;
  health?: HealthSettings | undefined;
  rating?: RatingSettings | undefined;
  approvals?: ApprovalSettings | undefined;
  tax?: TaxSettings | undefined;
  capture?: CaptureSettings | undefined;
}

export interface StoredCrmSettings extends Noun, Parts {}

/** A part with all that belongs to it. */
type Whole<Part> = { [Name in keyof Part]-?: NonNullable<Part[Name]> };

export type EffectiveSettings = { [Name in keyof Parts]-?: Whole<NonNullable<Parts[Name]>> };

const defaults: EffectiveSettings = {
  numberFormats: { quote: defaultFormats.QUOTE, contract: defaultFormats.CONTRACT, sale: defaultFormats.SALE, order: defaultFormats.ORDER },
  health: {
    activityWeight: 25,
    paymentWeight: 30,
    deliveryWeight: 25,
    disputesWeight: 10,
    growthWeight: 10,
    healthyFrom: 70,
    watchFrom: 40,
  },
  rating: { hotFrom: 60, warmFrom: 25 },
  approvals: { allowSelf: false },
  tax: { charges: false },
  capture: { excludedDomains: [], ownDomains: [] },
};

export const effective = (parts: Parts | undefined): EffectiveSettings => ({
  numberFormats: over(defaults.numberFormats, parts?.numberFormats),
  health: over(defaults.health, parts?.health),
  rating: over(defaults.rating, parts?.rating),
  approvals: over(defaults.approvals, parts?.approvals),
  tax: over(defaults.tax, parts?.tax),
  capture: over(defaults.capture, parts?.capture),
});

/** What is there, with what is said over it; a member that is named without a value goes back to its default. */
function over<Part extends object>(present: Part, said: Said<Part> = {}, fallback = present): Part {
  const named = Object.entries(said).map(([name, value]) => [name, value ?? fallback[name as keyof Part]]);
  return { ...present, ...Object.fromEntries(named) };
}

type Said<Part> = { [Name in keyof Part]?: Part[Name] | undefined };

export const shown = (stored: StoredCrmSettings | undefined): CrmSettings => ({
  ...effective(stored),
  version: stored?.version ?? 0,
  updatedAt: stored?.updatedAt,
});

/** What a caller says of each part: of the members that the mask names ('health.healthyFrom'), else of those that have a value. */
export function saidIn(request: UpdateCrmSettingsRequest): Named<UpdateCrmSettingsRequest> {
  const parts = Object.entries(namedFields(request)).map(([name, part]) => {
    const members = (request.updateMask ?? []).filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
    return [name, part && (members.length > 0 ? picked(part, members) : valued(part))];
  });
  return Object.fromEntries(parts) as Named<UpdateCrmSettingsRequest>;
}

const picked = (part: object, members: readonly string[]) =>
  Object.fromEntries(members.map((member) => [member, part[member as keyof typeof part]]));
const valued = (part: object) => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

/** Parts that are changed; undefined: back to its default. */
type Changed = { [Name in keyof Parts]: EffectiveSettings[Name] | undefined };

export function change(stored: Parts, said: Named<UpdateCrmSettingsRequest>): Decision<StoredCrmSettings> {
  const present = effective(stored);
  const after = Object.fromEntries(
    (Object.keys(said) as (keyof Parts)[]).map((name) => [name, said[name] && over<object>(present[name], said[name], defaults[name])]),
  ) as Changed;
  refuseUnfit(after);
  return { set: changedFields<Parts>(stored, after).set };
}

function refuseUnfit({ numberFormats, health, rating }: Changed) {
  for (const [kind, format] of Object.entries(numberFormats ?? {})) refuseBadFormat(`numberFormats.${kind}`, format);
  if (health && weightOf(health) === 0)
    throw invalidFields({ field: 'health', code: 'required', message: 'needs a part that weighs something' });
  if (health && health.watchFrom >= health.healthyFrom)
    throw outOfRange('health.watchFrom', `must be below healthyFrom, ${health.healthyFrom}`);
  if (rating && rating.warmFrom >= rating.hotFrom) throw outOfRange('rating.warmFrom', `must be below hotFrom, ${rating.hotFrom}`);
}

export const formatOf = ({ numberFormats }: EffectiveSettings, kind: NumberKind): string =>
  numberFormats[kind.toLowerCase() as Lowercase<NumberKind>];

const weightOf = ({ activityWeight, paymentWeight, deliveryWeight, disputesWeight, growthWeight }: EffectiveSettings['health']): number =>
  activityWeight + paymentWeight + deliveryWeight + disputesWeight + growthWeight;
