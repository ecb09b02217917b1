// npm run generate: from proto/ to packages/contracts/gen/, offline, in seconds. It refuses protos that break the
// house's rules before it writes anything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printCatalogue, specMethods } from './catalogue.ts';
import { compile, descriptorSet, repositoryRoot } from './compile.ts';
import { readContract } from './contract.ts';
import { mirror } from './directories.ts';
import { listEvents, printEvents } from './events.ts';
import { writeMessages } from './messages.ts';
import { openApi } from './openapi.ts';
import { listPermissions, printPermissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { listRoutes, printRoutes } from './routes.ts';
import { printShapes, shapeMessages } from './shapes.ts';

export const protoDirectory = join(repositoryRoot, 'proto');
export const generatedDirectory = join(repositoryRoot, 'packages', 'contracts', 'gen');

/** Throws with every fault of the protos at once, a line each. The directory changes only once all of it is made. */
export function generate(protoRoot: string, outDir: string): void {
  const fresh = mkdtempSync(join(tmpdir(), 'throughline-generated-'));
  try {
    const outputs = generatedFiles(protoRoot);
    writeMessages(protoRoot, fresh);
    for (const [name, text] of Object.entries(outputs)) writeFileSync(join(fresh, name), text);
    mirror(fresh, outDir);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

function generatedFiles(protoRoot: string): Record<string, string | Buffer> {
  const contract = readContract(compile(protoRoot));
  const faults = refusals(contract);
  if (faults.length > 0) throw new Error(`the protos are refused:\n${faults.join('\n')}`);
  const shapes = shapeMessages(contract);
  const methods = specMethods(contract, shapes);
  return {
    'shapes.gen.ts': printShapes(shapes),
    'catalogue.gen.ts': printCatalogue(contract, methods),
    'routes.gen.ts': printRoutes(listRoutes(methods)),
    'permissions.gen.ts': printPermissions(listPermissions(methods)),
    'events.gen.ts': printEvents(contract, listEvents(contract, shapes)),
    'image.binpb': descriptorSet(protoRoot),
    'openapi.json': `${JSON.stringify(openApi(methods), null, 1)}\n`,
  };
}

if (import.meta.main) {
  try {
    generate(protoDirectory, generatedDirectory);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
