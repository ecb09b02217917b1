// Every public message as data (gen/shapes.gen.ts): what the JSON codec, the validation and the OpenAPI document share.
import { ScalarType, type DescEnum, type DescField, type DescMessage } from '@bufbuild/protobuf';
import type { FieldKind, FieldShape, MessageShape } from '@throughline/contracts/shape';
import { commentOf, type Contract } from './contract.ts';
import { camelCase, shortEnumValue } from './names.ts';
import { generatedHeader, literal } from './print.ts';
import { allowsEnumNumber, rulesOf } from './rules.ts';

export type Shapes = ReadonlyMap<string, MessageShape>;

const EMPTY: MessageShape = { name: 'google.protobuf.Empty', description: 'Nothing.', fields: [] };

export function shapeMessages(contract: Contract): Shapes {
  const shapes = new Map<string, MessageShape>([[EMPTY.name, EMPTY]]);
  for (const message of contract.messages) {
    const fields = message.fields.map((field) => shapeField(field, contract, shapes));
    shapes.set(message.typeName, { name: message.typeName, description: commentOf(message), fields });
  }
  return shapes;
}

export function shapeOf(shapes: Shapes, typeName: string): MessageShape {
  const shape = shapes.get(typeName);
  if (shape === undefined) throw new Error(`${typeName} is no public message`);
  return shape;
}

const WELL_KNOWN: Record<string, FieldKind> = {
  'google.protobuf.Timestamp': 'TIMESTAMP',
  'google.protobuf.Struct': 'STRUCT',
  'google.protobuf.Value': 'VALUE',
  'google.protobuf.FieldMask': 'MASK',
  'google.protobuf.Empty': 'EMPTY',
};

const SCALARS: Partial<Record<ScalarType, FieldKind>> = {
  [ScalarType.STRING]: 'STRING',
  [ScalarType.BOOL]: 'BOOL',
  [ScalarType.BYTES]: 'BYTES',
  [ScalarType.DOUBLE]: 'DOUBLE',
  [ScalarType.INT32]: 'INT',
  [ScalarType.INT64]: 'INT',
  [ScalarType.UINT32]: 'INT',
};

/** Undefined where the generator has no word for the field's type: refused. */
export function kindOf(field: DescField): FieldKind | undefined {
  if (field.enum !== undefined) return 'ENUM';
  if (field.scalar !== undefined) return SCALARS[field.scalar];
  const known = WELL_KNOWN[field.message?.typeName ?? ''];
  if (known !== undefined) return known;
  return field.message?.typeName.startsWith('throughline.') ? 'MESSAGE' : undefined;
}

function shapeField(field: DescField, contract: Contract, shapes: Shapes): FieldShape {
  const options = contract.fieldOptions(field);
  const kind = kindOf(field) ?? 'VALUE';
  const target = field.message?.typeName ?? '';
  return {
    name: camelCase(field.name),
    description: commentOf(field),
    kind,
    optional: field.proto.proto3Optional || field.fieldKind === 'message',
    repeated: field.fieldKind === 'list',
    map: field.fieldKind === 'map',
    ...(kind === 'MESSAGE' ? { message: () => shapeOf(shapes, target) } : {}),
    ...(field.enum === undefined ? {} : { values: enumValues(field.enum, contract.fieldRules(field)) }),
    rules: rulesOf(field, contract),
    personal: options.personal,
    secret: options.secret,
    computed: options.computed,
    omitWhenAbsent: options.omitWhenAbsent,
    cookie: options.cookie,
    example: options.example,
    ...(options.costs ? { costs: true as const } : {}),
  };
}

const enumValues = (desc: DescEnum, declared: Record<string, unknown>): string[] =>
  desc.values
    .filter((value) => value.number !== 0 && allowsEnumNumber(declared, value.number))
    .map((value) => shortEnumValue(desc.name, value.name));

/** throughline.crm.v1.Lead -> CrmLead: the constant in shapes.gen.ts; a v2 keeps its number. */
export function constantOf(typeName: string): string {
  const [, service = '', version = '', ...name] = typeName.split('.');
  if (typeName === EMPTY.name) return 'Empty';
  return `${service.charAt(0).toUpperCase()}${service.slice(1)}${version === 'v1' ? '' : version.toUpperCase()}${name.join('_')}`;
}

export function printShapes(shapes: Shapes): string {
  const constants = [...shapes.values()].map((shape) => `export const ${constantOf(shape.name)}: MessageShape = ${printShape(shape)};\n`);
  return `${generatedHeader('Every message as data: fields, kinds, rules.')}import type { MessageShape } from '@throughline/contracts/shape';\n\n${constants.join('\n')}`;
}

const printShape = ({ name, description, fields }: MessageShape): string =>
  `{\n  name: ${literal(name)},\n  description: ${literal(description)},\n  fields: [${fields.map((field) => `\n    ${printField(field)},`).join('')}\n  ],\n}`;

function printField({ message, ...field }: FieldShape): string {
  const plain = literal(field);
  return message === undefined ? plain : `${plain.slice(0, -2)}, message: () => ${constantOf(message().name)} }`;
}

/** The types of shapes made from descriptors that a caller holds. */
export const isEmpty = (message: DescMessage): boolean => message.typeName === EMPTY.name;
