// What the generated catalogue knows of an event type.
import type { Codec } from './method.ts';
import type { MessageShape } from './shape.ts';

export interface EventSpec {
  /** crm.lead.converted */
  type: string;
  /** The publisher: crm. */
  service: string;
  summary: string;
  shape: MessageShape;
  codec: Codec;
  /** JSON Schema (draft 2020-12) of the payload as JSON. */
  schema: Record<string, unknown>;
}
