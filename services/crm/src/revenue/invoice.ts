// What is open of an invoice: what finance last said of it, less what moved since. Facts of one invoice arrive in order,
// payments and credit notes are facts of their own and arrive before or after: whichever way, the same is open.
export interface Statement {
  balance: number;
  at: Date;
  /** Issued with nothing settled: what moves in the same instant came after, where otherwise it is counted in already. */
  whole: boolean;
}

export interface Move {
  at: Date;
  /** Settled; below zero: taken back. */
  amount: number;
}

export function openBalance({ balance, at, whole }: Statement, moves: readonly Move[]): number {
  const since = moves.filter((move) => move.at > at || (whole && move.at.getTime() === at.getTime()));
  return Math.max(
    0,
    since.reduce((open, { amount }) => open - amount, balance),
  );
}
