// The other gateways of this deployment, and what the limits ask of them.

export interface Fellows {
  /** Gateways that share the limits, with this one. */
  readonly count: number;
  /** True while they cannot be reached. */
  readonly away: boolean;
  /** Makes this gateway known to those that are there, and those to it. */
  join(): Promise<void>;
  /** Resolves once every gateway has told what it admitted up to now. */
  agree(): Promise<void>;
  leave(): void;
}

/** Gateways that have no way to talk: each keeps to its part. */
export const unheardFellows = (count: number): Fellows => ({
  count,
  away: count > 1,
  join: () => Promise.resolve(),
  agree: () => Promise.resolve(),
  leave: () => undefined,
});
