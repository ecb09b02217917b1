// The options that protos carry, read as JSON: ours by their defaults, the standard ones as they are written.
import {
  getOption,
  hasOption,
  toJson,
  type DescExtension,
  type DescField,
  type DescMessage,
  type DescMethod,
  type FileRegistry,
} from '@bufbuild/protobuf';

/** throughline.options.v1.Rpc with its defaults filled in; enums by name. */
export interface RpcOptions {
  permission: string;
  access: string;
  feature: string;
  success: number;
  pace: string;
  problems: string[];
  signIn: boolean;
  callers: string[];
  withoutTenant: boolean;
  largeBody: boolean;
  produces: string;
  whileSuspended: boolean;
  sunset: string;
}

/** throughline.options.v1.Field. */
export interface FieldOptions {
  format: string;
  personal: boolean;
  secret: boolean;
  computed: boolean;
  example: string;
  omitWhenAbsent: boolean;
  cookie: string;
  required: boolean;
  costs: boolean;
}

export const NO_FIELD_OPTIONS: FieldOptions = {
  format: 'FORMAT_UNSPECIFIED',
  personal: false,
  secret: false,
  computed: false,
  example: '',
  omitWhenAbsent: false,
  cookie: '',
  required: false,
  costs: false,
};

type Optioned = DescMethod | DescField | DescMessage;
export type OptionReader = (desc: Optioned, extension: string) => Record<string, unknown> | undefined;

// Our own options show their defaults; the standard ones show only what is set, since a rule of 0 is still a rule.
export function optionReader(registry: FileRegistry): OptionReader {
  return (desc, name) => {
    const extension = registry.getExtension(name);
    if (extension?.message === undefined) throw new Error(`the protos lack the option ${name}`);
    if (!hasOption(desc as DescMessage, extension as DescExtension)) return undefined;
    const value = getOption(desc as DescMessage, extension as DescExtension) as Parameters<typeof toJson>[1];
    const alwaysEmitImplicit = name.startsWith('throughline.');
    return toJson(extension.message, value, { alwaysEmitImplicit, registry }) as Record<string, unknown>;
  };
}
