// Every event type (gen/events.gen.ts): its payload's shape, codec and JSON schema, and the TypeScript type of each.
import type { EventSpec } from '@throughline/contracts/event';
import { commentOf, serviceOf, type Contract } from './contract.ts';
import { MessageImports } from './imports.ts';
import { payloadSchema } from './json-schema.ts';
import { firstSentence } from './names.ts';
import { generatedHeader, literal } from './print.ts';
import { constantOf, shapeOf, type Shapes } from './shapes.ts';

export type EventFacts = Omit<EventSpec, 'codec'>;

export function listEvents(contract: Contract, shapes: Shapes): EventFacts[] {
  return contract.events.map(({ type, message }) => {
    const shape = shapeOf(shapes, message.typeName);
    return {
      type,
      service: serviceOf(message.file),
      summary: firstSentence(commentOf(message)),
      shape,
      schema: payloadSchema(type, shape),
    };
  });
}

export function printEvents(contract: Contract, events: readonly EventFacts[]): string {
  const imports = new MessageImports();
  const rows = contract.events.map(({ type, message }) => ({
    type,
    name: imports.nameOf(message),
    facts: events.find((each) => each.type === type),
  }));
  const entries = rows.map(({ type, name, facts }) => (facts === undefined ? '' : `  ${literal(type)}: ${printEvent(facts, name)},\n`));
  return [
    generatedHeader('Every event type and its payload.'),
    `import { codecOf } from '@throughline/contracts/codec';\n`,
    `import type { EventSpec } from '@throughline/contracts/event';\n`,
    `import * as shapes from './shapes.gen.ts';\n`,
    imports.print(),
    `\nexport interface EventPayloads {\n${rows.map(({ type, name }) => `  ${literal(type)}: ${name};\n`).join('')}}\n`,
    `\nexport type EventType = keyof EventPayloads;\n`,
    `\nexport const events: Record<string, EventSpec> = {\n${entries.join('')}};\n`,
  ].join('');
}

function printEvent({ shape, ...facts }: EventFacts, name: string): string {
  const lines = Object.entries(facts).map(([key, value]) => `    ${key}: ${literal(value)},\n`);
  return `{\n${lines.join('')}    shape: shapes.${constantOf(shape.name)},\n    codec: codecOf(${name}),\n  }`;
}
