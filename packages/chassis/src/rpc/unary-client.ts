// Another service as a Callee by plain unary gRPC. The mesh itself uses connectRpc; this way is for callers that need no
// throughput, and it proves that both ways agree.
import {
  Client,
  credentials as grpcCredentials,
  type ChannelCredentials,
  type ClientReadableStream,
  type Metadata,
  type ServiceError,
  type StatusObject,
} from '@grpc/grpc-js';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Answer, Callee, CallContext } from './call.ts';
import { clientOptions } from './channel-definition.ts';
import { asBuffer } from './flow.ts';
import { rpcLimits, type RpcLimits } from './limits.ts';
import { isReplayed, metadataOf, problemOf } from './metadata.ts';
import { errorOf, requestCancelled } from './status.ts';

const asIs = (bytes: Buffer): Buffer => bytes;

export interface UnaryCallee extends Callee {
  close(): void;
}

export function connectUnary(options: { address: string; limits?: Partial<RpcLimits>; credentials?: ChannelCredentials }): UnaryCallee {
  const credentials = options.credentials ?? grpcCredentials.createInsecure();
  const client = new Client(options.address, credentials, clientOptions(rpcLimits(options.limits)));
  return {
    call: (method, request, context) => callOnce(client, method, request, context),
    stream: (method, request, context) => callForEach(client, method, request, context),
    close: () => client.close(),
  };
}

function callOnce(client: Client, method: MethodSpec, request: unknown, context: CallContext): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (context.signal?.aborted) throw requestCancelled();
    let message: Buffer;
    let failure: ServiceError | null = null;
    const payload = asBuffer(method.requestCodec.encode(request));
    const deadline = { deadline: context.deadlineAt };
    const call = client.makeUnaryRequest(method.path, asIs, asIs, payload, metadataOf(context), deadline, (error, answer) => {
      failure = error;
      message = answer!;
    });
    const cancel = () => call.cancel();
    context.signal?.addEventListener('abort', cancel, { once: true });
    // The status comes after the message and carries the trailers.
    call.on('status', ({ metadata }: StatusObject) => {
      context.signal?.removeEventListener('abort', cancel);
      if (failure === null) resolve({ message: method.responseCodec.decode(message), replayed: isReplayed(metadata) });
      else reject(refusedBy(failure));
    });
  });
}

async function* callForEach(client: Client, method: MethodSpec, request: unknown, context: CallContext): AsyncGenerator<unknown> {
  if (context.signal?.aborted) throw requestCancelled();
  const payload = asBuffer(method.requestCodec.encode(request));
  const options = { deadline: context.deadlineAt };
  const call: ClientReadableStream<Buffer> = client.makeServerStreamRequest(method.path, asIs, asIs, payload, metadataOf(context), options);
  const cancel = () => call.cancel();
  context.signal?.addEventListener('abort', cancel, { once: true });
  try {
    for await (const message of call) yield method.responseCodec.decode(message as Buffer);
  } catch (error) {
    throw refusedBy(error as ServiceError);
  } finally {
    context.signal?.removeEventListener('abort', cancel);
    call.cancel();
  }
}

const refusedBy = (error: { code: number; metadata?: Metadata }) => errorOf({ status: error.code, problem: problemOf(error.metadata) });
