// Configuration is environment variables, declared as data, read once at start into a typed object (OPS-11). One list of
// declarations gives the reading, the refusals and the generated table, so that none of them can forget a variable.
//
// A start with bad configuration is refused with every fault at once: which variable, what it was given, what is allowed.
// A secret may come by file (NAME_FILE) and is never repeated, not even where it is wrong.
import { readFileSync } from 'node:fs';
import { DomainError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Setting<T> {
  name: string;
  help: string;
  allowed: string; // in words, for refusals and the table
  secret: boolean;
  fallback: T | undefined; // undefined: it must be given
  optional: boolean;
  example: string;
  /** The value, or undefined where the text is not allowed. */
  parse(text: string): T | undefined;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type Config<S extends Settings> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

export interface SettingRow {
  name: string;
  meaning: string;
  allowed: string;
  default: string;
  example: string;
}

interface Wanted<T> {
  help: string;
  default?: T;
  example?: string;
}

/** Keeps the literal types of a declaration: `const config = settings({ port: integer('CRM_PORT', …) })`. */
export const settings = <S extends Settings>(declared: S): S => declared;

export const text = (name: string, wanted: Wanted<string>): Setting<string> => declare(name, wanted, 'text', (given) => given);

export const integer = (name: string, wanted: Wanted<number> & { min?: number; max?: number }): Setting<number> => {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = wanted;
  return declare(name, wanted, `a whole number from ${min} to ${max}`, (given) => {
    const value = /^-?\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  });
};

/** A part of one, such as a sampling ratio. */
export const ratio = (name: string, wanted: Wanted<number>): Setting<number> =>
  declare(name, wanted, 'a number from 0 to 1', (given) => {
    const value = /^\d(\.\d{1,10})?$/.test(given) ? Number(given) : Number.NaN;
    return value <= 1 ? value : undefined;
  });

export const flag = (name: string, wanted: Wanted<boolean>): Setting<boolean> =>
  declare(name, wanted, 'true or false', (given) => ({ true: true, false: false })[given]);

export const oneOf = <const T extends string>(name: string, choices: readonly T[], wanted: Wanted<NoInfer<T>>): Setting<T> =>
  declare(name, wanted, `one of ${choices.join(', ')}`, (given) => choices.find((choice) => choice === given));

export const url = (name: string, wanted: Wanted<string> & { protocols?: readonly string[] }): Setting<string> => {
  const protocols = wanted.protocols ?? ['http', 'https'];
  return declare(name, wanted, `a URL (${protocols.join(', ')})`, (given) =>
    URL.canParse(given) && protocols.includes(new URL(given).protocol.slice(0, -1)) ? given : undefined,
  );
};

/** Several values separated by commas. */
export const list = (name: string, wanted: Wanted<readonly string[]>): Setting<readonly string[]> =>
  declare(name, wanted, 'values separated by commas', (given) =>
    given
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** Never shown: not in refusals, not in the table, whatever its kind. */
export const secret = (name: string, wanted: Wanted<string> & { lengthMin?: number }): Setting<string> => {
  const { lengthMin = 1 } = wanted;
  const allowed = `a secret of at least ${lengthMin} characters`;
  return { ...declare(name, wanted, allowed, (given) => (given.length >= lengthMin ? given : undefined)), secret: true };
};

/** A URL that carries a password, such as a database's. */
export const secretUrl = (name: string, wanted: Wanted<string> & { protocols?: readonly string[] }): Setting<string> => ({
  ...url(name, wanted),
  secret: true,
});

/** May be left out; the value is null then. */
export const optional = <T>(setting: Setting<T>): Setting<T | null> => ({ ...setting, optional: true });

export function readConfig<S extends Settings>(declared: S, env: Environment): Config<S> {
  const faults: string[] = [];
  const values = Object.entries(declared).map(([key, setting]) => [key, readSetting(setting, env, faults)] as const);
  if (faults.length > 0) throw new DomainError('INTERNAL', 'config.invalid', faults.join('\n'), { details: { faults } });
  return Object.freeze(Object.fromEntries(values)) as Config<S>;
}

/** Rows of the generated table. */
export function describe(declared: Settings): SettingRow[] {
  return Object.values(declared).map((setting) => ({
    name: setting.name,
    meaning: setting.help,
    allowed: setting.secret ? `${setting.allowed}; also by file: ${setting.name}_FILE` : setting.allowed,
    default: shownDefault(setting),
    example: setting.example,
  }));
}

function declare<T>(name: string, wanted: Wanted<T>, allowed: string, parse: Setting<T>['parse']): Setting<T> {
  const example = wanted.example ?? (wanted.default === undefined ? '' : String(wanted.default));
  return { name, help: wanted.help, allowed, secret: false, fallback: wanted.default, optional: false, example, parse };
}

function readSetting(setting: Setting<unknown>, env: Environment, faults: string[]): unknown {
  const given = givenText(setting, env, faults);
  if (given === undefined) return undefined;
  if (given === '') {
    if (setting.fallback !== undefined) return setting.fallback;
    if (!setting.optional) faults.push(`${setting.name} is missing: it must be ${setting.allowed} (${setting.help})`);
    return null;
  }
  const value = setting.parse(given);
  if (value === undefined) faults.push(`${setting.name} is ${setting.secret ? 'not usable' : `'${given}'`}: it must be ${setting.allowed}`);
  return value;
}

/** The variable's text, empty where it is not set; undefined where it cannot be had, which is a fault of its own. */
function givenText(setting: Setting<unknown>, env: Environment, faults: string[]): string | undefined {
  const direct = env[setting.name]?.trim() ?? '';
  const file = setting.secret ? env[`${setting.name}_FILE`] : undefined;
  if (!file) return direct;
  if (direct) return refuse(faults, `${setting.name} and ${setting.name}_FILE are both set: give one of them`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (fault) {
    return refuse(faults, `${setting.name}_FILE is '${file}', which cannot be read (${(fault as NodeJS.ErrnoException).code})`);
  }
}

function refuse(faults: string[], fault: string): undefined {
  faults.push(fault);
}

function shownDefault({ fallback, optional, secret }: Setting<unknown>): string {
  if (fallback === undefined) return optional ? 'none' : 'must be set';
  return secret ? '***' : String(fallback);
}
