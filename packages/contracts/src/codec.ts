// A generated message as a Codec: the catalogue speaks of all messages alike.
import type { Codec } from './method.ts';

interface GeneratedMessage<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

export const codecOf = <T>(message: GeneratedMessage<T>): Codec => ({
  encode: (value) => message.encode(value as T).finish(),
  decode: (bytes) => message.decode(bytes),
});
