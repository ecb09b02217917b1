// What becomes of a call to another service: which replica it goes to, whether it waits, is tried again or refused.
// Nothing is answered silently and nothing hangs: each call ends by its answer, its refusal, its deadline, its caller's
// cancellation or the loss of its replica.
import { credentials as grpcCredentials } from '@grpc/grpc-js';
import type { MethodSpec } from '@throughline/contracts/method';
import { systemClock } from '../clock.ts';
import { unavailable, type DomainError } from '../errors.ts';
import { count } from '../telemetry/metrics.ts';
import { Breaker, serviceUnavailable, type BreakerState, type Outcome } from './breaker.ts';
import type { Answer, CallContext } from './call.ts';
import { SingleCall, type CallKeeper, type Carrier, type ClientCall } from './client-call.ts';
import type { ConnectedCallee, ConnectOptions } from './connect.ts';
import { Deadlines } from './deadlines.ts';
import { rpcLimits, type RpcLimits } from './limits.ts';
import { ReplicaSet, type ReplicaReport } from './replica-set.ts';
import { deadlineExceeded, requestCancelled } from './status.ts';
import { StreamedCall } from './streamed-call.ts';

const attemptsMax = 2;

export class RemoteService implements ConnectedCallee, CallKeeper {
  readonly #name: string;
  readonly #limits: RpcLimits;
  readonly #breaker: Breaker;
  readonly #replicas: ReplicaSet;
  readonly #deadlines = new Deadlines();
  /** Callers for whom no replica has a place, longest waiting first. */
  readonly #waiting = new Set<ClientCall>();
  readonly #onReady: (() => void)[] = [];
  #closed = false;

  constructor({ from, to, addresses, limits, clock = systemClock, credentials = grpcCredentials.createInsecure() }: ConnectOptions) {
    this.#name = to;
    this.#limits = rpcLimits(limits);
    this.#breaker = new Breaker(to, clock);
    const onPlace = () => this.#serveWaiting();
    const onReady = () => {
      this.#breaker.renewed();
      onPlace();
    };
    this.#replicas = new ReplicaSet({ from, addresses, credentials, limits: this.#limits, onReady, onPlace });
  }

  get breaker(): BreakerState {
    return this.#breaker.state;
  }

  call(method: MethodSpec, request: unknown, context: CallContext): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const payload = method.requestCodec.encode(request);
      this.#begin(new SingleCall({ method, payload, context, keeper: this }, resolve, reject));
    });
  }

  async *stream(method: MethodSpec, request: unknown, context: CallContext): AsyncGenerator<unknown> {
    const call = new StreamedCall(method, method.requestCodec.encode(request), context, this);
    this.#begin(call);
    try {
      for (let message = await call.next(); message !== undefined; message = await call.next()) yield message;
    } finally {
      this.abandoned(call);
    }
  }

  async ready(): Promise<void> {
    if (!this.#replicas.anyReady && !this.#closed) await new Promise<void>((resolve) => this.#onReady.push(resolve));
    if (this.#closed) throw this.#away('The connection was closed.');
  }

  replicas(): ReplicaReport[] {
    return this.#replicas.report();
  }

  close(): void {
    this.#closed = true;
    this.#replicas.close();
    for (const resolve of this.#onReady.splice(0)) resolve();
    for (const call of this.#waiting) this.#end(call, 'VOID', this.#away('The connection was closed.'));
  }

  #begin(call: ClientCall): void {
    const { signal, deadlineAt } = call.context;
    if (this.#closed) return call.fail(this.#away('The connection was closed.'));
    if (signal?.aborted) return call.fail(requestCancelled());
    if (deadlineAt <= Date.now()) return call.fail(deadlineExceeded());
    const ticket = this.#breaker.admit();
    if (typeof ticket !== 'number') return call.fail(ticket);
    call.ticket = ticket;
    signal?.addEventListener('abort', call);
    this.#dispatch(call);
  }

  #dispatch(call: ClientCall): void {
    const channel = this.#replicas.pick(call.avoid);
    if (channel === undefined) return this.#wait(call);
    call.expiresAt = call.context.deadlineAt;
    this.#deadlines.add(call);
    channel.start(call);
  }

  #wait(call: ClientCall): void {
    if (this.#waiting.size >= this.#limits.waitingMax) return this.#end(call, 'VOID', this.#overloaded());
    this.#waiting.add(call);
    call.expiresAt = Math.min(call.context.deadlineAt, Date.now() + this.#limits.waitMs);
    this.#deadlines.add(call);
  }

  #serveWaiting(): void {
    if (this.#onReady.length > 0) for (const resolve of this.#onReady.splice(0)) resolve();
    for (const call of this.#waiting) {
      if (this.#replicas.pick(undefined) === undefined) return;
      this.#waiting.delete(call);
      this.#deadlines.remove(call);
      this.#dispatch(call);
    }
  }

  // What becomes of a call; its channel, its deadline and its caller's signal report here.

  answered(call: ClientCall): void {
    this.#leave(call, 'WELL');
  }

  refused(call: ClientCall, error: DomainError, by: Carrier): void {
    if (error.kind !== 'UNAVAILABLE') return this.#end(call, 'WELL', error);
    // A callee that is overloaded has not begun the call; what names another service was retried behind the callee.
    const unbegun = error.code === 'service.overloaded';
    const retry = unbegun || (call.repeatable && error.code === 'service.unavailable' && ownFault(error, this.#name));
    // A callee whose database is away or busy answers at once, and is the first to know when that is over: no break helps.
    const outcome = error.code.startsWith('database.') ? 'VOID' : 'FAILED';
    if (!retry || !this.#again(call, by)) this.#end(call, outcome, error);
  }

  lost(call: ClientCall): void {
    const again = !this.#closed && call.repeatable && this.#again(call, undefined);
    if (!again) this.#end(call, 'FAILED', this.#outcomeUnknown(call));
  }

  expired(call: ClientCall): void {
    const waited = this.#waiting.has(call);
    if (call.carrier !== undefined && call.carrier.heardAt < call.startedAt) this.#replicas.suspect(call.carrier);
    if (Date.now() >= call.context.deadlineAt) return this.#end(call, 'FAILED', deadlineExceeded());
    if (waited && this.#replicas.anyReady) return this.#end(call, 'VOID', this.#overloaded());
    this.#end(call, 'FAILED', this.#away(`No replica of the ${this.#name} service can be reached.`));
  }

  abandoned(call: ClientCall): void {
    this.#end(call, 'VOID', requestCancelled());
  }

  /** A second attempt, if the rules of retrying and the time allow it. */
  #again(call: ClientCall, avoid: Carrier | undefined): boolean {
    if (call.settled || call.attempts >= attemptsMax || call.context.deadlineAt <= Date.now()) return false;
    this.#deadlines.remove(call);
    count('throughline_channel_retries', 'Calls sent to a service a second time', { service: this.#name });
    call.restart();
    call.avoid = avoid;
    this.#dispatch(call);
    return true;
  }

  #end(call: ClientCall, outcome: Outcome, error: DomainError): void {
    if (call.settled) return;
    const { carrier } = call;
    this.#leave(call, outcome);
    call.fail(error);
    carrier?.abandon(call);
  }

  #leave(call: ClientCall, outcome: Outcome): void {
    if (call.settled) return;
    call.settled = true;
    this.#waiting.delete(call);
    this.#deadlines.remove(call);
    call.context.signal?.removeEventListener('abort', call);
    this.#breaker.settle(call.ticket, outcome);
  }

  #away(message: string): DomainError {
    return serviceUnavailable(this.#name, 1, message);
  }

  #overloaded(): DomainError {
    return unavailable('service.overloaded', `The ${this.#name} service has more calls than it can take.`);
  }

  /** A command without a key is not sent again: it may have been done. */
  #outcomeUnknown(call: ClientCall): DomainError {
    const error = this.#away(`The ${this.#name} service went away during the call.`);
    if (call.method.kind === 'COMMAND') error.details['outcome'] = 'UNKNOWN';
    return error;
  }
}

const ownFault = (error: DomainError, service: string): boolean => (error.details['service'] ?? service) === service;
