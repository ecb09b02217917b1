// A circuit breaker for one callee service (GTW-30): where half of at least 20 calls in 10 seconds failed, calls are
// refused for 10 seconds; then three probes decide.
//
// Own code, since cockatiel's does not fit the rule: its sampling window forgets old failures only as new calls arrive,
// refusals of a business rule do not count as calls that went well, callers beyond the probes wait instead of being
// refused, the rest of the break is not told, and its clock cannot be moved.
import { systemClock, type Clock } from '../clock.ts';
import { unavailable, type DomainError } from '../errors.ts';

const windowSeconds = 10;
const callsMin = 20;
const failedShare = 0.5;
const openMs = 10_000;
const probes = 3;

export type BreakerState = 'CLOSED' | 'OPEN' | 'PROBING';

/** VOID: the call says nothing about the callee (it was cancelled, or never left). */
export type Outcome = 'WELL' | 'FAILED' | 'VOID';

export class Breaker {
  readonly #service: string;
  readonly #clock: Clock;
  readonly #seconds = Array.from({ length: windowSeconds }, () => ({ second: 0, calls: 0, failed: 0 }));
  #state: BreakerState = 'CLOSED';
  #openUntil = 0;
  #probesStarted = 0;
  #probesWell = 0;
  /** Grows with each change of state: a call that began in an earlier one has no say in this one. */
  #epoch = 1;

  constructor(service: string, clock: Clock = systemClock) {
    this.#service = service;
    this.#clock = clock;
  }

  get state(): BreakerState {
    return this.#state;
  }

  /** A ticket to hand back with the outcome, or the refusal. */
  admit(): number | DomainError {
    if (this.#state === 'CLOSED') return this.#epoch;
    const restMs = this.#openUntil - this.#now();
    if (this.#state === 'OPEN' && restMs > 0) return this.#refusal(Math.ceil(restMs / 1000));
    if (this.#state === 'OPEN') this.#enter('PROBING');
    if (this.#probesStarted === probes) return this.#refusal(1);
    this.#probesStarted += 1;
    return this.#epoch;
  }

  /** A replica has come, maybe in the place of those that failed: it is asked now, not at the end of the break. */
  renewed(): void {
    if (this.#state === 'OPEN') this.#enter('PROBING');
  }

  settle(ticket: number, outcome: Outcome): void {
    if (ticket !== this.#epoch) return;
    if (this.#state === 'PROBING') this.#settleProbe(outcome);
    else if (outcome !== 'VOID') this.#count(outcome === 'FAILED');
  }

  #settleProbe(outcome: Outcome): void {
    if (outcome === 'FAILED') return this.#open();
    if (outcome === 'VOID') this.#probesStarted -= 1;
    else this.#probesWell += 1;
    if (this.#probesWell === probes) this.#enter('CLOSED');
  }

  #count(failed: boolean): void {
    const second = Math.floor(this.#now() / 1000);
    const bucket = this.#seconds[second % windowSeconds]!;
    if (bucket.second !== second) Object.assign(bucket, { second, calls: 0, failed: 0 });
    bucket.calls += 1;
    if (!failed) return;
    bucket.failed += 1;
    if (this.#tooManyFailed(second)) this.#open();
  }

  #tooManyFailed(second: number): boolean {
    const recent = this.#seconds.filter((bucket) => bucket.second > second - windowSeconds);
    const calls = recent.reduce((sum, bucket) => sum + bucket.calls, 0);
    const failed = recent.reduce((sum, bucket) => sum + bucket.failed, 0);
    return calls >= callsMin && failed >= failedShare * calls;
  }

  #open(): void {
    this.#enter('OPEN');
    this.#openUntil = this.#now() + openMs;
  }

  #enter(state: BreakerState): void {
    this.#state = state;
    this.#epoch += 1;
    this.#probesStarted = 0;
    this.#probesWell = 0;
    for (const bucket of this.#seconds) Object.assign(bucket, { calls: 0, failed: 0 });
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  #refusal(retryAfterSeconds: number): DomainError {
    return serviceUnavailable(
      this.#service,
      retryAfterSeconds,
      `The ${this.#service} service fails too often and is left alone for a moment.`,
    );
  }
}

export const serviceUnavailable = (service: string, retryAfterSeconds: number, message: string): DomainError => {
  const error = unavailable('service.unavailable', message, retryAfterSeconds);
  error.details['service'] = service;
  return error;
};
