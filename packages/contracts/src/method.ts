// What the generated catalogue knows of an RPC. The gateway routes by it, the chassis checks by it.
import type { MessageShape } from './shape.ts';

export interface Codec {
  encode(message: unknown): Uint8Array;
  decode(bytes: Uint8Array): unknown;
}

export interface HttpRule {
  verb: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** e.g. /api/v1/crm/leads/{id}: parameters carry the JSON names of request fields. */
  path: string;
  /** The request is the body ('*'), one field of it, or there is none (''). */
  body: string;
}

export type Access = 'PERMISSION' | 'PUBLIC' | 'SELF' | 'MESH' | 'PORTAL';

export interface MethodSpec {
  /** Full gRPC path, /throughline.crm.v1.LeadService/GetLead. */
  path: string;
  /** The owning service: crm. */
  service: string;
  /** GetLead. */
  name: string;
  /** The first comment sentence of the RPC. */
  summary: string;
  description: string;
  /** A query changes nothing: it runs in a read-only transaction and may be retried. */
  kind: 'QUERY' | 'COMMAND';
  streaming: boolean;
  access: Access;
  /** crm.leads.read; '' where access is not by permission. */
  permission: string;
  feature: string;
  /** The audit trail's name of it: permission's resource + the RPC's verb, crm.leads.update. */
  action: string;
  deadlineMs: number;
  successStatus: number;
  problems: readonly string[];
  callers: readonly string[];
  signIn: boolean;
  withoutTenant: boolean;
  largeBody: boolean;
  whileSuspended: boolean;
  produces: string;
  http: readonly HttpRule[];
  request: MessageShape;
  response: MessageShape;
  requestCodec: Codec;
  responseCodec: Codec;
}
