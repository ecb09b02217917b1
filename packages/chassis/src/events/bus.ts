// The connection to NATS and the names of everything the house keeps there. A namespace prefixes them all, so that
// meshes may share a NATS.
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { DomainError } from '../errors.ts';
import { pause } from './alarm.ts';

export interface Bus {
  nats: NatsConnection;
  names: BusNames;
  /** How many copies JetStream keeps of each stream. */
  replicas: number;
  /** False while the server is away; the connection comes back by itself. */
  isConnected(): boolean;
  untilConnected(signal: AbortSignal): Promise<void>;
  /** Whatever was on its way when this is called may be lost. Returns how to stop listening. */
  onDisconnect(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface BusOptions {
  /** With user and password where the server wants them. */
  url: string;
  namespace: string;
  replicas: number;
  /** Who connects, as the server's operators see it. */
  name: string;
}

// The gateway takes 4 MiB at most, and an event carries what a request brought.
const payloadBytesMin = 4 * 1_024 * 1_024;
const connectedLookMs = 50;

/** Waits for the server where it is away, as long as it takes. */
export async function connectBus({ url, namespace, replicas, name }: BusOptions): Promise<Bus> {
  const { username, password, protocol, host } = new URL(url);
  const nats = await connect({
    servers: `${protocol}//${host}`,
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
    name,
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    pingInterval: 10_000,
  });
  if ((nats.info?.max_payload ?? 0) < payloadBytesMin) {
    await nats.close();
    throw new DomainError(
      'INTERNAL',
      'config.invalid',
      `The NATS server takes messages up to ${nats.info?.max_payload} bytes; set max_payload to ${payloadBytesMin} or more.`,
    );
  }
  return { nats, names: busNames(namespace), replicas, ...watchConnection(nats), close: () => nats.close() };
}

function watchConnection(nats: NatsConnection): Pick<Bus, 'isConnected' | 'untilConnected' | 'onDisconnect'> {
  const listeners = new Set<() => void>();
  const state = { connected: true };
  void (async () => {
    for await (const { type } of nats.status()) {
      if (type === 'reconnect') state.connected = true;
      if (type !== 'disconnect') continue;
      state.connected = false;
      for (const listener of listeners) listener();
    }
  })();
  return {
    isConnected: () => state.connected,
    async untilConnected(signal) {
      while (!state.connected && !signal.aborted) await pause(connectedLookMs, signal);
    },
    onDisconnect(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Stands where a publisher's name would: the audit entries of all services travel in one stream. */
export const auditTrail = 'audit';

export type BusNames = ReturnType<typeof busNames>;

export function busNames(namespace: string) {
  const upper = (name: string) => `${namespace}_${name}`.toUpperCase();
  return {
    /** Of a publishing service, or `audit`. */
    stream: (publisher: string) => upper(publisher),
    subjects: (publisher: string) => (publisher === auditTrail ? `${namespace}.${auditTrail}.>` : `${namespace}.events.${publisher}.>`),
    /** crm.lead.converted -> tl.events.crm.lead.converted, audit.crm -> tl.audit.crm */
    subject: (type: string) => (type.startsWith(`${auditTrail}.`) ? `${namespace}.${type}` : `${namespace}.events.${type}`),
    typeOf: (subject: string) => subject.slice(namespace.length + 1).replace(/^events\./, ''),
    /** Plain messages, not kept: "there is something in this outbox". */
    pokeSubject: (service: string) => `${namespace}.poke.${service}`,
  };
}
