// Every RPC as data (gen/catalogue.gen.ts): the gateway routes by it, the chassis checks by it.
import { MethodOptions_IdempotencyLevel } from '@bufbuild/protobuf/wkt';
import type { Access, HttpRule, MethodSpec } from '@throughline/contracts/method';
import { commentOf, serviceOf, type Contract, type DeclaredRpc } from './contract.ts';
import type { RpcOptions } from './options.ts';
import { MessageImports } from './imports.ts';
import { firstSentence, jsonPath, nounOf, verbOf } from './names.ts';
import { generatedHeader, literal } from './print.ts';
import { problemCode, type ProblemCode } from './problem-status.ts';
import { constantOf, isEmpty, shapeOf, type Shapes } from './shapes.ts';

/** A method as the generator knows it: the codecs are only named in print. */
export type Method = Omit<MethodSpec, 'requestCodec' | 'responseCodec'> & {
  /** What only the OpenAPI document tells: RoleService, whose comment heads its part, the status of each problem, what is old. */
  proto: { service: string; noun: string; comment: string; problems: ProblemCode[]; old: Old | undefined };
};

/** An RPC that its callers should leave, and the date when it ends (GTW-24). */
export interface Old {
  sunset: string;
}

export function specMethods(contract: Contract, shapes: Shapes): Method[] {
  return contract.rpcs.map((rpc) => specMethod(rpc, shapes));
}

function specMethod(rpc: DeclaredRpc, shapes: Shapes): Method {
  const { desc } = rpc;
  const options = optionsOf(rpc);
  const comment = commentOf(desc);
  const problems = options.problems.map(problemCode);
  const http = rpc.http.map((binding) => ({ ...binding, path: jsonPath(binding.path) }) as HttpRule);
  return {
    path: `/${desc.parent.typeName}/${desc.name}`,
    service: serviceOf(desc.parent.file),
    name: desc.name,
    summary: firstSentence(comment),
    description: comment,
    kind: desc.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS ? 'QUERY' : 'COMMAND',
    streaming: desc.methodKind !== 'unary',
    access: accessOf(options),
    permission: options.permission,
    feature: options.feature,
    action: actionOf(rpc, options),
    deadlineMs: DEADLINES_MS[options.pace] ?? DEADLINE_MS,
    successStatus: successOf(rpc, options),
    problems: problems.map(({ code }) => code),
    callers: options.callers,
    signIn: options.signIn,
    withoutTenant: options.withoutTenant,
    largeBody: options.largeBody,
    whileSuspended: options.whileSuspended,
    produces: options.produces,
    http,
    request: shapeOf(shapes, desc.input.typeName),
    response: shapeOf(shapes, desc.output.typeName),
    proto: {
      service: desc.parent.name,
      noun: nounOf(desc.parent.name),
      comment: commentOf(desc.parent),
      problems,
      old: desc.deprecated ? { sunset: options.sunset } : undefined,
    },
  };
}

const DEADLINE_MS = 1_000;
const DEADLINES_MS: Record<string, number> = { PACE_FAST: 200, PACE_SLOW: 5_000 };

function optionsOf(rpc: DeclaredRpc): RpcOptions {
  if (rpc.options === undefined) throw new Error(`${rpc.desc.name} declares no (throughline.options.v1.rpc)`);
  return rpc.options;
}

export const accessOf = (options: RpcOptions): Access =>
  options.access === 'ACCESS_UNSPECIFIED' ? 'PERMISSION' : (options.access.replace('ACCESS_', '') as Access);

function actionOf({ desc }: DeclaredRpc, options: RpcOptions): string {
  const resource = options.permission.split('.').slice(0, 2).join('.') || `${serviceOf(desc.parent.file)}.${nounOf(desc.parent.name)}`;
  return `${resource}.${verbOf(desc.name)}`;
}

function successOf({ desc, http }: DeclaredRpc, options: RpcOptions): number {
  if (options.success !== 0) return options.success;
  if (isEmpty(desc.output)) return 204;
  return desc.name.startsWith('Create') && http[0]?.verb === 'POST' ? 201 : 200;
}

export function printCatalogue(contract: Contract, methods: Method[]): string {
  const imports = new MessageImports();
  const entries = methods.map((method, index) => {
    const rpc = contract.rpcs[index];
    if (rpc === undefined) throw new Error(`no RPC for ${method.path}`);
    return `  ${literal(method.path)}: ${printMethod(method, imports.nameOf(rpc.desc.input), imports.nameOf(rpc.desc.output))},\n`;
  });
  return [
    generatedHeader('Every RPC by its gRPC path.'),
    `import { codecOf } from '@throughline/contracts/codec';\n`,
    `import type { MethodSpec } from '@throughline/contracts/method';\n`,
    `import * as shapes from './shapes.gen.ts';\n`,
    imports.print(),
    `\nexport const methods: Record<string, MethodSpec> = {\n${entries.join('')}};\n`,
  ].join('');
}

function printMethod({ request, response, ...spec }: Method, input: string, output: string): string {
  const facts = Object.entries(spec)
    .filter(([name]) => name !== 'proto')
    .map(([name, value]) => `    ${name}: ${literal(value)},\n`);
  const codecs = [
    `    request: shapes.${constantOf(request.name)},\n`,
    `    response: shapes.${constantOf(response.name)},\n`,
    `    requestCodec: codecOf(${input}),\n`,
    `    responseCodec: codecOf(${output}),\n`,
  ];
  return `{\n${facts.join('')}${codecs.join('')}  }`;
}
