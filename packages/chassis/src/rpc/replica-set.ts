// The replicas of one callee, as its addresses name them at present; picks the one to ask.
import type { ChannelCredentials } from '@grpc/grpc-js';
import type { ClientChannel } from './channel-client.ts';
import type { Carrier } from './client-call.ts';
import type { RpcLimits } from './limits.ts';
import { Replica } from './replica.ts';
import { replicaAddresses, type Addresses } from './resolve.ts';

export interface ReplicaReport {
  address: string;
  instance: string | undefined;
  ready: boolean;
  inFlight: number;
  lastFailure: string;
}

export interface ReplicaSetOptions {
  from: string;
  addresses: Addresses;
  credentials: ChannelCredentials;
  limits: RpcLimits;
  /** A replica came, or came back. */
  onReady: () => void;
  /** A place for a call may have become free. */
  onPlace: () => void;
}

export class ReplicaSet {
  readonly #options: ReplicaSetOptions;
  readonly #replicas = new Map<string, Replica>();
  #order: Replica[] = [];
  #turn = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ReplicaSetOptions) {
    this.#options = options;
    void this.#resolve();
  }

  get anyReady(): boolean {
    return this.#order.some((replica) => replica.channel !== undefined);
  }

  /** The channel with the fewest calls in flight; one that was suspected or has just refused only where no other has a place. */
  pick(avoid: Carrier | undefined): ClientChannel | undefined {
    return this.#leastBusy((replica, channel) => channel !== avoid && !replica.suspect) ?? this.#leastBusy(() => true);
  }

  /** It let a call run out without a word: it may be frozen. */
  suspect(carrier: Carrier): void {
    this.#order.find((replica) => replica.channel === carrier)?.suspectNow();
  }

  report(): ReplicaReport[] {
    return this.#order.map(({ address, channel, lastFailure }) => ({
      address,
      instance: channel?.instance,
      ready: channel !== undefined,
      inFlight: channel?.inFlight ?? 0,
      lastFailure,
    }));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const replica of this.#order) replica.close();
  }

  #leastBusy(eligible: (replica: Replica, channel: ClientChannel) => boolean): ClientChannel | undefined {
    let best: ClientChannel | undefined;
    const count = this.#order.length;
    // Beginning with another replica each time shares the calls evenly among equals.
    this.#turn += 1;
    for (let step = 0; step < count; step += 1) {
      const replica = this.#order[(this.#turn + step) % count]!;
      const { channel } = replica;
      if (channel?.hasPlace && (best === undefined || channel.inFlight < best.inFlight) && eligible(replica, channel)) best = channel;
    }
    return best;
  }

  async #resolve(): Promise<void> {
    // A name that cannot be looked up just now leaves the replicas as they are.
    const addresses = await replicaAddresses(this.#options.addresses).catch(() => undefined);
    if (this.#closed) return;
    if (addresses !== undefined && addresses.size > 0) this.#follow(addresses);
    const pauseMs = this.#replicas.size === 0 ? this.#options.limits.backoffMinMs : this.#options.limits.resolveEveryMs;
    this.#timer = setTimeout(() => void this.#resolve(), pauseMs);
  }

  #follow(addresses: Set<string>): void {
    const { from, credentials, limits, onReady, onPlace } = this.#options;
    for (const [address, replica] of this.#replicas) {
      if (addresses.has(address)) continue;
      this.#replicas.delete(address);
      replica.retire();
    }
    for (const address of addresses) {
      if (!this.#replicas.has(address))
        this.#replicas.set(address, new Replica({ address, from, credentials, limits }, { ready: onReady, place: onPlace }));
    }
    this.#order = [...this.#replicas.values()];
  }
}
