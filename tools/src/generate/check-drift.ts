// npm run check:generated: fails where the committed packages/contracts/gen is not what proto/ says.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences } from './directories.ts';
import { generate, generatedDirectory, protoDirectory } from './generate.ts';

/** The generated files that differ from the committed ones, are missing there or should not be there. */
export function drift(protoRoot: string, committed: string): string[] {
  const fresh = mkdtempSync(join(tmpdir(), 'throughline-drift-'));
  try {
    generate(protoRoot, fresh);
    return differences(fresh, committed);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

if (import.meta.main) {
  const drifted = drift(protoDirectory, generatedDirectory);
  if (drifted.length > 0) console.error(`These generated files are not what proto/ says; run npm run generate:\n${drifted.join('\n')}`);
  process.exitCode = drifted.length > 0 ? 1 : 0;
}
