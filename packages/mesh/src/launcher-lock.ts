// One launcher per data folder: two databases on one directory would ruin it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandOf, isAlive } from './daemon/processes.ts';

const fileOf = (dir: string) => path.join(dir, 'launcher.pid');

/** The process that holds the folder, if one does. */
export function runningLauncher(dir: string): number | undefined {
  if (!existsSync(fileOf(dir))) return undefined;
  const pid = Number(readFileSync(fileOf(dir), 'utf8'));
  const alive = pid !== process.pid && isAlive(pid) && commandOf(pid).includes('packages/mesh/src/start');
  return alive ? pid : undefined;
}

export function holdFolder(dir: string): { release(): void } {
  writeFileSync(fileOf(dir), String(process.pid));
  return { release: () => rmSync(fileOf(dir), { force: true }) };
}
