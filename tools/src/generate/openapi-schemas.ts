// The schemas of the OpenAPI document: a component for each message, and one more where a caller may send it.
import type { MessageShape } from '@throughline/contracts/shape';
import { messageSchema, type Direction, type Reference, type Schema } from './json-schema.ts';

export class SchemaComponents {
  private readonly schemas = new Map<string, Schema>();

  readonly refer: Reference = (message, direction) => {
    const name = componentName(message, direction);
    if (!this.schemas.has(name)) {
      this.schemas.set(name, {}); // Claimed before it is made: messages may contain themselves.
      this.schemas.set(name, messageSchema(message, direction, this.refer));
    }
    return { $ref: `#/components/schemas/${name}` };
  };

  /** The body of a request: the message without what the path or the query already says. */
  body(request: MessageShape, elsewhere: ReadonlySet<string>, patch: boolean): Schema {
    const shape = { ...request, fields: request.fields.filter(({ name }) => !elsewhere.has(name)) };
    const schema = messageSchema(shape, 'INPUT', this.refer);
    if (patch) delete schema['required']; // Only the members it names change.
    const name = this.freeName(componentName(request, 'INPUT'), schema);
    this.schemas.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  add(name: string, schema: Schema): void {
    this.schemas.set(name, schema);
  }

  all(): Schema {
    return Object.fromEntries([...this.schemas].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  // A request bound to two routes may leave different bodies.
  private freeName(name: string, schema: Schema, number = 1): string {
    const candidate = number === 1 ? name : `${name}${number}`;
    const taken = this.schemas.get(candidate);
    return taken === undefined || JSON.stringify(taken) === JSON.stringify(schema) ? candidate : this.freeName(name, schema, number + 1);
  }
}

/** throughline.crm.v1.Lead -> crm.Lead; as input crm.LeadInput, requests keep their name. */
function componentName(message: MessageShape, direction: Direction): string {
  const [, service = '', version = '', ...names] = message.name.split('.');
  const name = `${version === 'v1' ? service : `${service}.${version}`}.${names.join('.')}`;
  return direction === 'INPUT' && !name.endsWith('Request') ? `${name}Input` : name;
}
