// ts-proto's output, made to say what REST says: enum values are short ("NEW"), and UNSPECIFIED, which only the wire
// knows, is no member of an enum's type.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRawMessages } from './compile.ts';

// Read by the generator alone; nothing that runs needs them.
const NOT_SPOKEN = ['buf', 'google/api', 'google/protobuf/descriptor.ts', 'throughline/options'];

export function writeMessages(protoRoot: string, outDir: string): void {
  writeRawMessages(protoRoot, outDir);
  for (const path of NOT_SPOKEN) rmSync(join(outDir, path), { recursive: true, force: true });
  for (const path of readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'))) {
    const file = join(outDir, path);
    writeFileSync(file, polish(readFileSync(file, 'utf8')));
  }
}

/** One file of ts-proto's, polished. */
export function polish(source: string): string {
  const withoutNamespaces = source.replace(/^export namespace \w+ \{\n(?: {2}.*\n)*\}\n\n/gm, '');
  return `// @ts-nocheck: generated; its types are checked where they are used.\n${withShortEnums(withoutNamespaces)}`;
}

function withShortEnums(source: string): string {
  const declarations = source.matchAll(/^export const (\w+) = \{\n([\s\S]*?)^\} as const;$/gm);
  return [...declarations].reduce((text, [, name, body]) => shortenEnum(text, name ?? '', body ?? ''), source);
}

function shortenEnum(source: string, enumName: string, body: string): string {
  const members = [...body.matchAll(/^ {2}(\w+): "(\w+)",$/gm)].map((match) => ({ short: match[1] ?? '', long: match[2] ?? '' }));
  const type = members.filter((member) => member.short !== 'UNSPECIFIED').map((member) => `'${member.short}'`);
  const shortened = members.reduce((text, member) => text.replaceAll(`"${member.long}"`, `"${member.short}"`), source);
  return shortened.replace(
    `export type ${enumName} = typeof ${enumName}[keyof typeof ${enumName}];`,
    `export type ${enumName} = ${type.join(' | ') || 'never'};`,
  );
}
