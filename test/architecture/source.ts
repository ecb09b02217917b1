// The hand-written sources of the repository, as text with their imports.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const repositoryRoot = path.resolve(import.meta.dirname, '../..');

export interface Source {
  /** services/crm/src/leads/lead.ts */
  name: string;
  text: string;
  imports: readonly { from: string; typesOnly: boolean }[];
}

const importForm = /^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)';?$/gms;

export const sources: readonly Source[] = globSync('{packages,services,gateway,tools,load,test}/**/*.ts', {
  cwd: repositoryRoot,
  exclude: (name) => name.includes('node_modules') || name === 'gen',
})
  .filter((name) => !name.includes('/gen/'))
  .map((name) => {
    const text = readFileSync(path.join(repositoryRoot, name), 'utf8');
    return {
      name,
      text,
      imports: [...text.matchAll(importForm)].map(([, type, from]) => ({ from: from!, typesOnly: type !== undefined })),
    };
  });

const names = new Set(sources.map(({ name }) => name));

/** A noun's rules: a file named by words alone, with its test beside it. Flows, queries and tables are tested through the service. */
export const isRuleFile = (name: string) =>
  /^services\/[a-z]+\/src\/[a-z-]+\/[a-z0-9-]+\.ts$/.test(name) && names.has(name.replace(/\.ts$/, '.test.ts'));
