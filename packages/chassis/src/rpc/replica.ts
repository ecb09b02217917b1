// One replica of a callee: keeps a channel to it open, and opens another after a growing, jittered pause when one is lost
// or drains.
import { ClientChannel, type ChannelTarget } from './channel-client.ts';

export interface ReplicaEvents {
  /** It takes calls, after it came or came back. */
  ready(): void;
  /** A call on it ended. */
  place(): void;
}

export class Replica {
  readonly address: string;
  readonly #target: ChannelTarget;
  readonly #events: ReplicaEvents;
  #channel: ClientChannel | undefined;
  /** Channels that finish their calls and take no more. */
  readonly #draining = new Set<ClientChannel>();
  #retry: NodeJS.Timeout | undefined;
  #attempt = 0;
  #closed = false;
  #suspectUntil = 0;
  /** Why the last channel was lost. */
  lastFailure = '';

  constructor(target: ChannelTarget, events: ReplicaEvents) {
    this.address = target.address;
    this.#target = target;
    this.#events = events;
    this.#connect();
  }

  /** The channel that takes calls, if there is one. */
  get channel(): ClientChannel | undefined {
    return this.#channel?.state === 'READY' ? this.#channel : undefined;
  }

  /** It let a deadline pass without a word: others are asked first until pings have told whether it lives. */
  get suspect(): boolean {
    return this.#suspectUntil > Date.now();
  }

  suspectNow(): void {
    this.#suspectUntil = Date.now() + this.#target.limits.keepaliveMs + this.#target.limits.keepaliveTimeoutMs;
  }

  /** No longer named by the callee's addresses: calls under way finish. */
  retire(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#channel?.onDrain();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#channel?.close();
    for (const channel of this.#draining) channel.close();
  }

  #connect(): void {
    this.#channel = new ClientChannel(this.#target, {
      ready: () => this.#ready(),
      draining: (channel) => this.#drain(channel),
      lost: (channel, reason) => this.#lost(channel, reason),
      place: () => this.#events.place(),
    });
  }

  #ready(): void {
    this.#attempt = 0;
    this.#suspectUntil = 0;
    this.#events.ready();
  }

  #drain(channel: ClientChannel): void {
    this.#draining.add(channel);
    this.#channel = undefined;
    this.#connectLater();
  }

  #lost(channel: ClientChannel, reason: string): void {
    if (this.#draining.delete(channel)) return;
    this.lastFailure = reason;
    this.#channel = undefined;
    this.#connectLater();
  }

  #connectLater(): void {
    if (this.#closed) return;
    const { backoffMinMs, backoffMaxMs } = this.#target.limits;
    const pauseMs = Math.min(backoffMaxMs, backoffMinMs * 2 ** this.#attempt);
    this.#attempt += 1;
    // Half of the pause is chance, so that many callers do not come back to a restarted replica at the same instant.
    this.#retry = setTimeout(() => this.#connect(), pauseMs * (0.5 + Math.random() / 2));
  }
}
