// The one RPC that carries all others, taken as bytes: frames are laid out and read by frame-writer.ts and
// frame-reader.ts.
import type { MethodDefinition } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { MeshServiceService } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import type { RpcLimits } from './limits.ts';

const asIs = (bytes: Buffer): Buffer => bytes;

export const channelDefinition: MethodDefinition<Buffer, Buffer> = {
  path: MeshServiceService.channel.path,
  requestStream: true,
  responseStream: true,
  requestSerialize: asIs,
  requestDeserialize: asIs,
  responseSerialize: asIs,
  responseDeserialize: asIs,
};

/** This process, new at every start. */
export const instance = `${process.pid}-${randomUUID().slice(0, 8)}`;

/** What both ends of a connection agree on: pings find a peer that is frozen, and nobody's proxy is asked. */
export const connectionOptions = (limits: RpcLimits) => ({
  'grpc.keepalive_time_ms': limits.keepaliveMs,
  'grpc.keepalive_timeout_ms': limits.keepaliveTimeoutMs,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.max_receive_message_length': limits.messageBytesMax + 1024 * 1024,
  'grpc.max_send_message_length': limits.messageBytesMax + 1024 * 1024,
});

export const clientOptions = (limits: RpcLimits) => ({
  ...connectionOptions(limits),
  'grpc.enable_http_proxy': 0,
  'grpc.enable_retries': 0,
  'grpc.use_local_subchannel_pool': 1,
  'grpc.service_config_disable_resolution': 1,
});
