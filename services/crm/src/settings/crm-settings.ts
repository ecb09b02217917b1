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
import type { Named } from '@throughline/chassis/rpc/patch';
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

const defaults: Required<Parts> = {
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

export type EffectiveSettings = { [P in keyof Parts]-?: NonNullable<Parts[P]> };

export const effective = (parts: Parts | undefined): EffectiveSettings => ({
  numberFormats: parts?.numberFormats ?? defaults.numberFormats!,
  health: parts?.health ?? defaults.health!,
  rating: parts?.rating ?? defaults.rating!,
  approvals: parts?.approvals ?? defaults.approvals!,
  tax: parts?.tax ?? defaults.tax!,
  capture: parts?.capture ?? defaults.capture!,
});

export const shown = (stored: StoredCrmSettings | undefined): CrmSettings => ({
  ...effective(stored),
  version: stored?.version ?? 0,
  updatedAt: stored?.updatedAt,
});

export function change(stored: Parts, given: Named<UpdateCrmSettingsRequest>): Decision<StoredCrmSettings> {
  const { numberFormats, health, rating } = given;
  for (const [kind, format] of Object.entries(numberFormats ?? {})) refuseBadFormat(`numberFormats.${kind}`, format as string);
  if (health && weightOf(health) === 0)
    throw invalidFields({ field: 'health', code: 'required', message: 'needs a part that weighs something' });
  if (health && health.watchFrom >= health.healthyFrom)
    throw outOfRange('health.watchFrom', `must be below healthyFrom, ${health.healthyFrom}`);
  if (rating && rating.warmFrom >= rating.hotFrom) throw outOfRange('rating.warmFrom', `must be below hotFrom, ${rating.hotFrom}`);
  return { set: changedFields<Parts>(stored, given).set };
}

export const formatOf = ({ numberFormats }: EffectiveSettings, kind: NumberKind): string =>
  numberFormats[kind.toLowerCase() as Lowercase<NumberKind>];

export const weightOf = ({ activityWeight, paymentWeight, deliveryWeight, disputesWeight, growthWeight }: HealthSettings): number =>
  activityWeight + paymentWeight + deliveryWeight + disputesWeight + growthWeight;
