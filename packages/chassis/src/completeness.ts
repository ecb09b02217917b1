// A service that leaves something out does not start: every RPC of its protos is served, and none twice.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { Served } from './rpc/handler.ts';
import type { ServiceDefinition } from './service.ts';

export function refuseIncomplete({ name }: ServiceDefinition, served: readonly Served[]): void {
  const paths = new Set<string>();
  for (const { path, handler } of served) {
    const method = methods[path];
    if (!method) throw new Error(`${name} serves ${path}, which no proto declares`);
    if (paths.has(path)) throw new Error(`${name} serves ${path} twice`);
    if ((handler.kind === 'QUERY') !== (method.kind === 'QUERY') && handler.kind !== 'STREAM') {
      throw new Error(`${path} is a ${method.kind.toLowerCase()} in its proto and a ${handler.kind.toLowerCase()} in ${name}`);
    }
    paths.add(path);
  }
  const missing = Object.values(methods).filter((method) => method.service === name && !paths.has(method.path));
  if (missing.length > 0) throw new Error(`${name} does not serve ${missing.map((method) => method.path).join(', ')}`);
}
