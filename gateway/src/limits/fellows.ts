// The other gateways of this deployment, and what the limits ask of them.

export interface Fellows {
  /** Gateways that share the limits, with this one. */
  readonly count: number;
  /** True while they cannot be reached. */
  readonly away: boolean;
  /** Resolves once every gateway has told what it admitted up to now. */
  agree(): Promise<void>;
  leave(): void;
}

/** Gateways that have no way to talk: each keeps to its part. */
export const unheardFellows = (count: number): Fellows => ({
  count,
  away: count > 1,
  agree: () => Promise.resolve(),
  leave: () => undefined,
});
