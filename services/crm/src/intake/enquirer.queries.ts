import type { Tx } from '@throughline/chassis/database/unit-of-work';

/** Whoever answers a form and books a meeting at once becomes one lead: what takes in the one waits for the other. */
export const awaitEnquirer = (tx: Tx, email: string): Promise<void> => tx.takeTurn(`enquirer ${email.toLowerCase()}`);
