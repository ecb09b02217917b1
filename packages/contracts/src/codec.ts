// A generated message as a Codec: the catalogue speaks of all messages alike.
import { SmallIntReader, SmallIntWriter } from './small-ints.ts';
import type { Codec } from './method.ts';

interface GeneratedMessage<T> {
  encode(message: T, writer: SmallIntWriter): { finish(): Uint8Array };
  decode(bytes: SmallIntReader): T;
}

export const codecOf = <T>(message: GeneratedMessage<T>): Codec => ({
  encode: (value) => message.encode(value as T, new SmallIntWriter()).finish(),
  decode: (bytes) => message.decode(new SmallIntReader(bytes)),
});
