// What the protos declare, read and not yet judged (refusals.ts does that): the one model every output is made from.
import type { DescEnum, DescField, DescFile, DescMessage, DescMethod, FileRegistry } from '@bufbuild/protobuf';
import { getComments } from '@bufbuild/protoplugin';
import { NO_FIELD_OPTIONS, optionReader, type FieldOptions, type OptionReader, type RpcOptions } from './options.ts';

export interface HttpBinding {
  verb: string;
  /** As the proto writes it, parameters in snake_case. */
  path: string;
  body: string;
}

export interface DeclaredRpc {
  desc: DescMethod;
  /** Undefined where the proto forgot it. */
  options: RpcOptions | undefined;
  http: HttpBinding[];
}

export interface DeclaredEvent {
  type: string;
  message: DescMessage;
}

export interface Contract {
  messages: DescMessage[];
  enums: DescEnum[];
  rpcs: DeclaredRpc[];
  events: DeclaredEvent[];
  fieldOptions(field: DescField): FieldOptions;
  /** The buf.validate rules as written: only what is set. */
  fieldRules(field: DescField): Record<string, unknown>;
}

// Neither is spoken by a caller: one describes the protos, the other is the transport.
const UNSPOKEN = ['throughline.options.', 'throughline.mesh.'];

export function readContract(registry: FileRegistry): Contract {
  const read = optionReader(registry);
  const files = [...registry.files].filter(isPublic).toSorted((a, b) => a.name.localeCompare(b.name));
  const messages = files.flatMap((file) => file.messages.flatMap(withNested)).filter((message) => !isMapEntry(message));
  return {
    messages,
    enums: [...files.flatMap((file) => file.enums), ...messages.flatMap((message) => message.nestedEnums)],
    rpcs: files.flatMap((file) => file.services.flatMap((service) => service.methods)).map((desc) => declaredRpc(desc, read)),
    events: messages.flatMap((message) => {
      const event = read(message, 'throughline.options.v1.event');
      return event === undefined ? [] : [{ type: String(event['type']), message }];
    }),
    fieldOptions: (field) => (read(field, 'throughline.options.v1.field') ?? NO_FIELD_OPTIONS) as unknown as FieldOptions,
    fieldRules: (field) => read(field, 'buf.validate.field') ?? {},
  };
}

/** The comment above a declaration, its lines joined; what it says to buf is for buf. */
export function commentOf(desc: DescMethod | DescMessage | DescField | DescEnum | DescMethod['parent']): string {
  const { leading, trailing } = getComments(desc);
  const paragraphs = (leading ?? trailing ?? '').replace(/^ *buf:lint:.*$/gm, '').split(/\n\s*\n/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
        .trim(),
    )
    .filter(Boolean)
    .join('\n\n');
}

/** identity, of throughline.identity.v1. */
export const serviceOf = (file: DescFile): string => file.proto.package.split('.')[1] ?? '';

/** Where a reader finds it: throughline/crm/v1/leads.proto:Lead.status. */
export function placeOf(desc: DescMessage | DescEnum | DescField | DescMethod): string {
  const file = 'file' in desc ? desc.file : desc.parent.file;
  const full = desc.kind === 'field' || desc.kind === 'rpc' ? `${desc.parent.typeName}.${desc.name}` : desc.typeName;
  return `${file.proto.name}:${full.slice(file.proto.package.length + 1)}`;
}

function declaredRpc(desc: DescMethod, read: OptionReader): DeclaredRpc {
  const rule = read(desc, 'google.api.http') as HttpRuleJson | undefined;
  const bindings = rule === undefined ? [] : [rule, ...(rule.additionalBindings ?? [])];
  return { desc, options: read(desc, 'throughline.options.v1.rpc') as unknown as RpcOptions | undefined, http: bindings.map(httpBinding) };
}

interface HttpRuleJson {
  get?: string;
  put?: string;
  post?: string;
  delete?: string;
  patch?: string;
  body?: string;
  additionalBindings?: HttpRuleJson[];
}

const VERBS = ['get', 'put', 'post', 'delete', 'patch'] as const;

function httpBinding(rule: HttpRuleJson): HttpBinding {
  const verb = VERBS.find((each) => rule[each] !== undefined);
  return { verb: verb?.toUpperCase() ?? '', path: verb === undefined ? '' : (rule[verb] ?? ''), body: rule.body ?? '' };
}

const isPublic = (file: DescFile): boolean =>
  file.proto.package.startsWith('throughline.') && !UNSPOKEN.some((prefix) => file.proto.package.startsWith(prefix));

const withNested = (message: DescMessage): DescMessage[] => [message, ...message.nestedMessages.flatMap(withNested)];

const isMapEntry = (message: DescMessage): boolean => message.proto.options?.mapEntry ?? false;
