// Calls within a test's process take the way through bytes that calls between processes take: what cannot be written as
// protobuf fails here, not in production.
import type { Callee } from '@throughline/chassis/rpc/call';

export const overTheWire = (callee: Callee): Callee => ({
  async call(method, request, context) {
    const sent = method.requestCodec.decode(method.requestCodec.encode(request));
    const answer = await callee.call(method, sent, context);
    return { ...answer, message: method.responseCodec.decode(method.responseCodec.encode(answer.message)) };
  },
  async *stream(method, request, context) {
    for await (const message of callee.stream(method, request, context))
      yield method.responseCodec.decode(method.responseCodec.encode(message));
  },
});
