// Two directories made alike, or compared, file by file.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files, by relative path, that one has and the other lacks, or that differ. */
export function differences(one: string, other: string): string[] {
  const all = [...new Set([...filesIn(one), ...filesIn(other)])].toSorted();
  return all.filter((path) => !sameFile(join(one, path), join(other, path)));
}

/** Makes `to` hold exactly what `from` holds; files that are alike stay untouched. */
export function mirror(from: string, to: string): void {
  for (const path of differences(from, to)) {
    const [source, target] = [join(from, path), join(to, path)];
    if (!existsSync(source)) {
      rmSync(target);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}

function filesIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(directory, path)).isFile());
}

const sameFile = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));
