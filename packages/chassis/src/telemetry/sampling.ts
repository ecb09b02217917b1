// Which new traces are kept: a ratio that an operator may change while the process runs. Whoever continues a trace follows
// its beginning, so that a trace is whole or absent, never torn.
import { malformed } from '../errors.ts';

export class Sampling {
  #ratio = 0;

  constructor(ratio: number) {
    this.ratio = ratio;
  }

  get ratio(): number {
    return this.#ratio;
  }

  set ratio(ratio: number) {
    if (!(ratio >= 0 && ratio <= 1)) throw malformed('sampling.invalid', 'a sampling ratio is a number from 0 to 1');
    this.#ratio = ratio;
  }

  /** Whether a trace that begins now is kept. */
  keepsNext(): boolean {
    return Math.random() < this.#ratio;
  }
}
