// What generation refuses, each with the place and the reason: a contract that breaks a rule of the house never becomes code.
import type { DescEnum, DescField, DescMessage } from '@bufbuild/protobuf';
import type { FieldKind } from '@throughline/contracts/shape';
import { accessOf } from './catalogue.ts';
import { commentOf, placeOf, serviceOf, type Contract, type DeclaredRpc } from './contract.ts';
import { hasExample } from './examples.ts';
import { jsonPath, pathParameters, shortEnumValue, snakeCase } from './names.ts';
import { ownerFault } from './route-owners.ts';
import { unfitRules } from './rules.ts';
import { kindOf } from './shapes.ts';

/** Every fault at once, a line each: file:message.field: why. */
export function refusals(contract: Contract): string[] {
  return [
    ...contract.enums.flatMap(enumFaults),
    ...contract.messages.flatMap((message) => messageFaults(message, contract)),
    ...contract.rpcs.flatMap(rpcFaults),
    ...routeClashes(contract.rpcs),
    ...eventFaults(contract),
  ];
}

function enumFaults(desc: DescEnum): string[] {
  const say = (reason: string) => `${placeOf(desc)}: ${reason}`;
  const prefix = `${snakeCase(desc.name).toUpperCase()}_`;
  const zero = desc.values.find((value) => value.number === 0);
  return [
    ...(zero?.name === `${prefix}UNSPECIFIED` ? [] : [say(`its zero value must be ${prefix}UNSPECIFIED`)]),
    ...desc.values.filter(({ name }) => !name.startsWith(prefix)).map(({ name }) => say(`the value ${name} must begin with ${prefix}`)),
    ...desc.values
      .filter(({ name }) => /^\d/.test(shortEnumValue(desc.name, name)))
      .map(({ name }) => say(`the value ${name} begins with a digit once its prefix is gone`)),
  ];
}

function messageFaults(message: DescMessage, contract: Contract): string[] {
  const oneofs = message.oneofs.map((oneof) => `${placeOf(message)}.${oneof.name}: a public message has no oneof, REST cannot show one`);
  return [...oneofs, ...message.fields.flatMap((field) => fieldFaults(field, contract).map((reason) => `${placeOf(field)}: ${reason}`))];
}

function fieldFaults(field: DescField, contract: Contract): string[] {
  const { example, computed, required } = contract.fieldOptions(field);
  const unfit = unfitRules(contract.fieldRules(field), field);
  const faults = unfit.map((rule) => `the rule ${rule} is not supported on this field`);
  if (kindOf(field) === undefined) faults.push(`the type ${field.message?.typeName ?? 'of this scalar'} is not supported`);
  if (field.fieldKind === 'map' && field.mapKey !== STRING) faults.push('the keys of a map are strings');
  if (example !== '' && !isJson(example)) faults.push(`the example is not JSON: ${example}`);
  if (faults.length === 0 && !hasExample(field, contract))
    faults.push('no example that fits its rules is known: give it (throughline.options.v1.field).example');
  if (computed && required) faults.push('computed and required exclude one another');
  return faults;
}

const STRING = 9; // ScalarType.STRING

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rpcFaults(rpc: DeclaredRpc): string[] {
  const say = (reason: string) => `${placeOf(rpc.desc)}: ${reason}`;
  const comment = commentOf(rpc.desc) === '' ? [say('an RPC needs a comment, its first sentence is the summary')] : [];
  return [
    ...comment,
    ...sunsetFaults(rpc).map(say),
    ...permissionFaults(rpc).map(say),
    ...rpc.http.flatMap((binding) => bindingFaults(rpc, binding)).map(say),
  ];
}

// Whoever uses what is old is told until when it stands (GTW-24).
function sunsetFaults({ desc, options }: DeclaredRpc): string[] {
  const sunset = options?.sunset ?? '';
  if (!desc.deprecated) return sunset === '' ? [] : ['a sunset needs the option deprecated'];
  return isDate(sunset) ? [] : ['what is deprecated names its sunset, a date like 2027-06-30'];
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function permissionFaults({ desc, options, http }: DeclaredRpc): string[] {
  if (options === undefined) return ['an RPC needs (throughline.options.v1.rpc)'];
  const service = serviceOf(desc.parent.file);
  const access = accessOf(options);
  if (access === 'MESH' && http.length > 0) return ['an RPC for the mesh has no route'];
  if (access === 'PORTAL') return portalFaults(options.permission);
  if (access !== 'PERMISSION') return options.permission === '' ? [] : [`access ${access} excludes a permission`];
  if (options.permission === '') return ['an RPC needs a permission, or access PUBLIC, SELF, MESH or PORTAL'];
  if (!/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(options.permission))
    return [`the permission ${options.permission} is not service.resource.action`];
  return options.permission.startsWith(`${service}.`) ? [] : [`the permission ${options.permission} is not of the service ${service}`];
}

// A guest's abilities stand in the permission itself (ACC-9).
const portalPermission = /^portal\.[a-z][a-z0-9_]*\.(view|comment|upload|approve|sign|pay|admin)$/;

const portalFaults = (permission: string): string[] =>
  permission === '' || portalPermission.test(permission) ? [] : [`the permission ${permission} is not portal.segment.ability`];

function bindingFaults({ desc, options }: DeclaredRpc, { verb, path, body }: DeclaredRpc['http'][number]): string[] {
  const fields = new Set(desc.input.fields.map((field) => field.name));
  const unknown = pathParameters(path).filter((name) => !fields.has(name));
  const inBody = (name: string) => body === '*' || body === name || pathParameters(path).includes(name);
  const nested = desc.input.fields.filter(
    (field) => !inBody(field.name) && (field.fieldKind === 'map' || !NOT_NESTED.has(kindOf(field) ?? 'VALUE')),
  );
  const owner = ownerFault(path, serviceOf(desc.parent.file));
  const faults = unknown.map((name) => `the path parameter {${name}} is no field of ${desc.input.name}`);
  faults.push(...nested.map(({ name }) => `the query parameter ${name} is neither a plain value nor a list of them`));
  if (verb === '') faults.push('a route needs one of get, put, post, patch, delete');
  if (owner !== undefined) faults.push(owner);
  if (body !== '' && body !== '*' && !fields.has(body)) faults.push(`the body ${body} is no field of ${desc.input.name}`);
  if (body !== '' && (verb === 'GET' || verb === 'DELETE')) faults.push(`${verb} has no body`);
  if (desc.methodKind === 'server_streaming' && options?.produces === '') faults.push('a stream with a route says what it produces');
  if (desc.methodKind === 'client_streaming' || desc.methodKind === 'bidi_streaming')
    faults.push('an RPC that takes a stream has no route');
  return faults;
}

const NOT_NESTED = new Set<FieldKind>(['STRING', 'BOOL', 'INT', 'DOUBLE', 'BYTES', 'ENUM', 'TIMESTAMP', 'MASK', 'EMPTY']);

// Two routes clash where only the names of their parameters differ.
function routeClashes(rpcs: readonly DeclaredRpc[]): string[] {
  const claims = rpcs.flatMap((rpc) =>
    rpc.http.map(({ verb, path }) => ({ rpc, route: `${verb} ${jsonPath(path)}`, key: `${verb} ${path.replace(/\{[^}]*\}/g, '{}')}` })),
  );
  return [...Map.groupBy(claims, ({ key }) => key).values()].flatMap(([first, ...later]) =>
    later.map(
      (claim) =>
        `${placeOf(claim.rpc.desc)}: the route ${claim.route} is claimed by ${first === undefined ? '' : placeOf(first.rpc.desc)} already`,
    ),
  );
}

function eventFaults({ events }: Contract): string[] {
  const seen = new Set<string>();
  return events.flatMap(({ type, message }) => {
    const say = (reason: string) => `${placeOf(message)}: ${reason}`;
    const twice = seen.has(type) ? [say(`the event type ${type} is declared twice`)] : [];
    seen.add(type);
    const service = serviceOf(message.file);
    const wellFormed = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(type) && type.startsWith(`${service}.`);
    return wellFormed ? twice : [...twice, say(`the event type ${type} is not ${service}.<resource>.<fact>`)];
  });
}
