// The shape of a message as data: its fields, their kinds and their rules. One table serves the JSON codec of the
// gateway, the validation of the chassis and the OpenAPI document, so the three cannot drift.

export type FieldKind =
  | 'STRING'
  | 'BOOL'
  | 'INT' // int32, uint32, int64: a JavaScript number, |n| <= 2^53-1
  | 'DOUBLE'
  | 'BYTES' // base64 in JSON
  | 'ENUM'
  | 'MESSAGE'
  | 'TIMESTAMP' // Date here, RFC 3339 in JSON
  | 'STRUCT' // any JSON object
  | 'VALUE' // any JSON
  | 'MASK' // google.protobuf.FieldMask: filled by the gateway with the fields a PATCH names
  | 'EMPTY';

export type Format =
  | 'ID'
  | 'DATE'
  | 'DECIMAL'
  | 'PERCENT'
  | 'CURRENCY'
  | 'COUNTRY'
  | 'TIME_ZONE'
  | 'LOCALE'
  | 'EMAIL'
  | 'PHONE'
  | 'URL'
  | 'COLOR'
  | 'CIDR'
  | 'SLUG'
  | 'TIME'
  | 'DOMAIN'
  | 'PERMISSION'
  | 'ORIGIN';

export interface FieldRules {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  unique?: boolean;
  min?: number;
  max?: number;
  above?: number;
  below?: number;
  in?: readonly (string | number)[];
  /** The other rules hold only where the value is not empty ('' or 0). */
  ignoreEmpty?: boolean;
  /** Rules of each key of a map. */
  keys?: FieldRules;
  /** Rules of each item of a list (and of each value of a map). */
  items?: FieldRules;
  format?: Format;
}

export interface FieldShape {
  /** camelCase: the TypeScript property and the JSON member. */
  name: string;
  description: string;
  kind: FieldKind;
  /** Declared `optional` (or a message): may be absent, shows as null. */
  optional: boolean;
  repeated: boolean;
  /** A map with string keys whose values have this kind. */
  map: boolean;
  /** For MESSAGE; a thunk, since messages may contain themselves. */
  message?: () => MessageShape;
  /** For ENUM: short names without UNSPECIFIED. */
  values?: readonly string[];
  rules: FieldRules;
  personal: boolean;
  secret: boolean;
  computed: boolean;
  omitWhenAbsent: boolean;
  cookie: string;
  example: string;
  /** What something costs the firm, or what it earns by it: for those who hold costs.read. */
  costs?: true;
}

export interface MessageShape {
  /** throughline.crm.v1.Lead */
  name: string;
  description: string;
  fields: readonly FieldShape[];
}
