// npm run rows: which rows of the specification a test names (`@row CRM-12` in its title), and, where the specification
// stands beside the checkout, which [core] rows none does.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './generate/compile.ts';

const specDirectory = path.resolve(repositoryRoot, '../shared/spec');
const rowForm = /@row ([A-Z]{2,4}-\d+)/g;
const coreForm = /^- \*{0,2}([A-Z]{2,4}-\d+)\b[^\n]*?\[core\]/gm;

/** Rows by the test files that name them. */
export function provenRows(files: readonly { name: string; text: string }[]): Map<string, string[]> {
  const proven = new Map<string, string[]>();
  for (const { name, text } of files) {
    for (const [, row] of text.matchAll(rowForm)) {
      const known = proven.get(row!) ?? [];
      if (!known.includes(name)) proven.set(row!, [...known, name]);
    }
  }
  return proven;
}

export const coreRows = (chapter: string): string[] => [...chapter.matchAll(coreForm)].map(([, row]) => row!);

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

function testFiles(): { name: string; text: string }[] {
  const names = globSync('{packages,services,gateway,test,tools,load}/**/*.test.ts', {
    cwd: repositoryRoot,
    exclude: (name) => name.includes('node_modules'),
  });
  return names.map((name) => ({ name, text: readFileSync(path.join(repositoryRoot, name), 'utf8') }));
}

function report(): void {
  const proven = provenRows(testFiles());
  for (const row of [...proven.keys()].toSorted(byNumber)) console.log(`${row}  ${proven.get(row)!.join(', ')}`);
  console.log(`\n${proven.size} rows are named by tests.`);
  if (!existsSync(specDirectory)) return;
  const core = readdirSync(specDirectory).flatMap((name) => coreRows(readFileSync(path.join(specDirectory, name), 'utf8')));
  const missing = core.filter((row) => !proven.has(row)).toSorted(byNumber);
  console.log(`\n${missing.length} of ${core.length} [core] rows are named by none:\n${missing.join(' ')}`);
}

if (import.meta.main) report();
