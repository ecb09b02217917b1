// Which tier a feature begins with. Each tier has what the ones below it have (IDN-11).
export const tiers = ['BASIC', 'SMART', 'ENTERPRISE'] as const;
export type TierName = (typeof tiers)[number];

const beginsWith: Readonly<Record<string, TierName>> = {
  basic_ritual_only: 'BASIC',
  smart_features_enabled: 'SMART',
};

/** The lowest tier that has the feature; undefined for one that no tier brings along. */
export const tierOf = (feature: string): TierName | undefined => (Object.hasOwn(beginsWith, feature) ? beginsWith[feature] : undefined);

export const tierFeatures = (tier: TierName): string[] => Object.keys(beginsWith).filter((feature) => tierHas(tier, feature));

export function tierHas(tier: TierName, feature: string): boolean {
  const first = tierOf(feature);
  return first !== undefined && tiers.indexOf(tier) >= tiers.indexOf(first);
}
