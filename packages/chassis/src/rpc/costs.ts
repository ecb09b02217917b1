// What something costs the firm, and what it earns by it, is for those who hold costs.read of projects or finance (ACC-8,
// SEC-6). The contracts mark such fields; here they are taken out of every answer that leaves for anybody else, and refused
// in what anybody else sends. Rules and totals inside a service go on using them.
import type { MethodSpec } from '@throughline/contracts/method';
import type { FieldShape, MessageShape } from '@throughline/contracts/shape';
import { forbidden } from '../errors.ts';
import { holds } from '../security/access.ts';
import type { Passport } from '../security/passport.ts';

const permissions = ['projects.costs.read', 'finance.costs.read'] as const;

export const seesCosts = (passport: Passport): boolean => permissions.some((permission) => holds(passport, permission) !== null);

/** Between services costs pass: what leaves for people is without them where they may not see any. */
export const shownTo = <T>(passport: Passport, { access, response }: Pick<MethodSpec, 'access' | 'response'>, message: T): T =>
  access === 'MESH' || seesCosts(passport) ? message : withoutCosts(response, message);

/** A copy without what is marked, or the message itself where nothing of its shape is. */
export function withoutCosts<T>(shape: MessageShape, message: T): T {
  if (!carriesCosts(shape)) return message;
  const given = message as Record<string, unknown>;
  const left: Record<string, unknown> = { ...given };
  for (const field of shape.fields) {
    if (field.costs) left[field.name] = undefined;
    else if (field.message && carriesCosts(field.message())) left[field.name] = stripped(field, given[field.name]);
  }
  return left as T;
}

/** Names what a caller sets and may not even see. To clear it is to set it. */
export function refuseCosts(shape: MessageShape, request: unknown, passport: Passport): void {
  if (!carriesCosts(shape) || seesCosts(passport)) return;
  const { updateMask = [] } = request as { updateMask?: string[] };
  const cleared = shape.fields.filter(({ name, costs }) => costs && updateMask.includes(name)).map(({ name }) => name);
  const fields = [...new Set([...cleared, ...namedCosts(shape, request, '')])];
  if (fields.length > 0) {
    throw forbidden('permission.denied', `What things cost needs the permission ${permissions.join(' or ')}.`, {
      permission: permissions[0],
      fields,
    });
  }
}

function namedCosts(shape: MessageShape, message: unknown, path: string): string[] {
  const given = message as Record<string, unknown>;
  return shape.fields.flatMap((field) => {
    const value = given[field.name];
    if (value === undefined) return [];
    const at = path === '' ? field.name : `${path}.${field.name}`;
    if (field.costs) return [at];
    const inner = field.message?.();
    if (!inner || !carriesCosts(inner)) return [];
    return partsOf(field, value).flatMap(([suffix, part]) => namedCosts(inner, part, `${at}${suffix}`));
  });
}

function stripped(field: FieldShape, value: unknown): unknown {
  if (value === undefined) return undefined;
  const inner = field.message!();
  if (field.repeated) return (value as unknown[]).map((item) => withoutCosts(inner, item));
  if (!field.map) return withoutCosts(inner, value);
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, withoutCosts(inner, item as unknown)]));
}

function partsOf(field: FieldShape, value: unknown): [suffix: string, part: unknown][] {
  if (field.repeated) return (value as unknown[]).map((item, index) => [`[${index}]`, item]);
  return field.map ? Object.entries(value as object).map(([key, item]) => [`.${key}`, item as unknown]) : [['', value]];
}

const known = new WeakMap<MessageShape, boolean>();

/** Whether the shape or one within it has a marked field; asked once, since most have none. */
export function carriesCosts(shape: MessageShape): boolean {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const reached = new Set([shape]);
  for (const one of reached) for (const { message } of one.fields) if (message) reached.add(message());
  const found = [...reached].some(({ fields }) => fields.some(({ costs }) => costs));
  known.set(shape, found);
  return found;
}
