// One stream to one replica: opens calls on it, hands answers to them, and tells them when the stream is lost.
import { Client, Metadata, type ChannelCredentials, type ClientDuplexStream } from '@grpc/grpc-js';
import type { Close, Credit, Hello, Piece } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { malformed, type DomainError } from '../errors.ts';
import { channelDefinition, clientOptions, instance } from './channel-definition.ts';
import type { Carrier, ClientCall } from './client-call.ts';
import { asBuffer } from './flow.ts';
import { readFrames, type FrameSink } from './frame-reader.ts';
import type { RpcLimits } from './limits.ts';
import { openFrame } from './open-frame.ts';
import { Outlet } from './outlet.ts';
import { PassportNumbers } from './passport-numbers.ts';

export type ChannelState = 'CONNECTING' | 'READY' | 'DRAINING' | 'LOST';

export interface ChannelEvents {
  ready(channel: ClientChannel): void;
  draining(channel: ClientChannel): void;
  lost(channel: ClientChannel, reason: string): void;
  /** A call has ended: there is a place for another. */
  place(): void;
}

const callNumberMax = 0xffff_ffff;

export interface ChannelTarget {
  address: string;
  /** The caller's own service name. */
  from: string;
  credentials: ChannelCredentials;
  limits: RpcLimits;
}

export class ClientChannel implements Carrier, FrameSink {
  state: ChannelState = 'CONNECTING';
  /** The replica's process, known once it has said hello. */
  instance = '';
  /** When the replica last said anything. */
  heardAt = Date.now();
  readonly messageBytesMax: number;
  readonly #limits: RpcLimits;
  readonly #events: ChannelEvents;
  readonly #client: Client;
  readonly #stream: ClientDuplexStream<Buffer, Buffer>;
  readonly #outlet: Outlet;
  readonly #calls = new Map<number, ClientCall>();
  readonly #connecting: NodeJS.Timeout;
  #passports = new PassportNumbers(1);
  #peerWindowBytes = 0;
  #callsMax = 0;
  #lastNumber = 0;

  constructor(target: ChannelTarget, events: ChannelEvents) {
    this.#limits = target.limits;
    this.#events = events;
    this.messageBytesMax = target.limits.messageBytesMax;
    this.#client = new Client(target.address, target.credentials, clientOptions(target.limits));
    const { path, requestSerialize, responseDeserialize } = channelDefinition;
    this.#stream = this.#client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, new Metadata());
    this.#outlet = new Outlet(this.#stream, target.limits.pieceBytes);
    this.#connecting = setTimeout(() => this.#lose('it did not answer in time'), target.limits.connectMs);
    this.#stream.on('data', (bytes: Buffer) => this.#read(bytes));
    this.#stream.on('error', (error) => this.#lose(error.message));
    this.#stream.on('end', () => this.#lose('it ended the stream'));
    this.#outlet.frames.hello({ service: target.from, instance, callsMax: 0, windowBytes: target.limits.windowBytes, passportsMax: 0 });
    this.#outlet.send();
  }

  get inFlight(): number {
    return this.#calls.size;
  }

  get hasPlace(): boolean {
    return this.state === 'READY' && this.#calls.size < this.#callsMax;
  }

  start(call: ClientCall): void {
    call.number = this.#nextNumber();
    call.carrier = this;
    call.attempts += 1;
    call.startedAt = Date.now();
    this.#calls.set(call.number, call);
    const passport = call.context.passport === undefined ? 0 : this.#passportNumber(call.context.passport);
    const large = call.payload.length > this.#limits.pieceBytes;
    this.#outlet.frames.open(openFrame(call, { passport, more: large }));
    this.#outlet.send();
    if (large) this.#sendRequest(call);
  }

  abandon(call: ClientCall): void {
    if (this.#forget(call.number) === undefined) return;
    this.#outlet.frames.cancel(call.number);
    this.#outlet.send();
  }

  grant(call: ClientCall, bytes: number): void {
    call.ungrantedBytes += bytes;
    if (call.ungrantedBytes < this.#limits.windowBytes / 2) return;
    this.#outlet.frames.credit(call.number, call.ungrantedBytes);
    this.#outlet.send();
    call.ungrantedBytes = 0;
  }

  close(): void {
    this.#lose('it was closed');
  }

  // The frames that a callee sends.

  onHello(frame: Hello): void {
    clearTimeout(this.#connecting);
    this.instance = frame.instance;
    this.#peerWindowBytes = frame.windowBytes;
    this.#callsMax = Math.min(this.#limits.callsMax, frame.callsMax);
    this.#passports = new PassportNumbers(Math.min(this.#limits.passportsMax, frame.passportsMax));
    this.state = 'READY';
    this.#events.ready(this);
  }

  onPiece(frame: Piece): void {
    const call = this.#calls.get(frame.call);
    if (call !== undefined) this.#tell(call, () => call.piece(frame));
  }

  onClose(frame: Close): void {
    const call = this.#forget(frame.call);
    if (call !== undefined) this.#tell(call, () => call.close(frame));
  }

  onCredit(frame: Credit): void {
    this.#outlet.credit(frame.call, frame.bytes);
  }

  onDrain(): void {
    this.state = 'DRAINING';
    this.#events.draining(this);
    this.#endIfDrained();
  }

  onOpen = unexpected;
  onPassport = unexpected;
  onCancel = unexpected;

  #read(bytes: Buffer): void {
    this.heardAt = Date.now();
    try {
      readFrames(bytes, this);
    } catch (error) {
      this.#lose((error as Error).message);
    }
  }

  /** An answer that cannot be taken is the trouble of its call alone, not of the stream. */
  #tell(call: ClientCall, news: () => void): void {
    try {
      news();
    } catch (error) {
      call.refuse(error as DomainError);
    }
  }

  #passportNumber(token: string): number {
    const known = this.#passports.find(token);
    if (known !== undefined) return known;
    const number = this.#passports.add(token);
    this.#outlet.frames.passport({ number, token });
    return number;
  }

  #sendRequest(call: ClientCall): void {
    const { number } = call;
    void this.#outlet.sendInPieces(number, this.#peerWindowBytes, call.payload, (payload) =>
      this.#outlet.frames.piece({ call: number, payload: asBuffer(payload), more: false }),
    );
  }

  #nextNumber(): number {
    do this.#lastNumber = (this.#lastNumber % callNumberMax) + 1;
    while (this.#calls.has(this.#lastNumber));
    return this.#lastNumber;
  }

  /** The call's place is free. Undefined: it had ended before. */
  #forget(number: number): ClientCall | undefined {
    const call = this.#calls.get(number);
    if (call === undefined) return undefined;
    this.#calls.delete(number);
    this.#outlet.forget(number);
    if (this.state === 'DRAINING') this.#endIfDrained();
    else this.#events.place();
    return call;
  }

  #endIfDrained(): void {
    if (this.#calls.size === 0) this.#outlet.end();
  }

  #lose(reason: string): void {
    if (this.state === 'LOST') return;
    this.state = 'LOST';
    clearTimeout(this.#connecting);
    this.#outlet.close();
    this.#stream.cancel();
    this.#client.close();
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#events.lost(this, reason);
    for (const call of calls) call.keeper.lost(call);
  }
}

function unexpected(): never {
  throw malformed('frame.unexpected', 'A callee opens no calls.');
}
