// Generated from proto/ by npm run generate. Do not edit.
// Every event type and its payload.
import { codecOf } from '@throughline/contracts/codec';
import type { EventSpec } from '@throughline/contracts/event';
import * as shapes from './shapes.gen.ts';
import * as sampleKettles from './throughline/sample/v1/kettles.ts';

export interface EventPayloads {
  'sample.kettle.boiled': sampleKettles.KettleBoiled;
}

export type EventType = keyof EventPayloads;

export const events: Record<string, EventSpec> = {
  'sample.kettle.boiled': {
    type: 'sample.kettle.boiled',
    service: 'sample',
    summary: 'A kettle has boiled.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'sample.kettle.boiled', type: 'object', description: 'A kettle has boiled.', properties: { kettleId: { type: 'string' }, degrees: { type: 'number' } }, required: ['kettleId', 'degrees'] },
    shape: shapes.SampleKettleBoiled,
    codec: codecOf(sampleKettles.KettleBoiled),
  },
};
