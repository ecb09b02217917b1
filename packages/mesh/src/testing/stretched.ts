import os from 'node:os';

/** A bound in time, told for a machine of its own: where more programs run than there are processors, each has its share. */
export const stretched = (ms: number): number => ms * Math.max(1, os.loadavg()[0]! / os.availableParallelism());
