// npm run lockfile: package-lock.json with every platform's optional packages named, also those that the registry at hand does
// not show. npm leaves out of the lock what it cannot look up, and `npm ci` then refuses the lock as incomplete. A package
// of another platform is never fetched here; where it belongs, npm finds it by its version.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './generate/compile.ts';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, Locked>;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'armv7', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];
const exactVersion = /^\d+\.\d+\.\d+/;

/** The names added. */
export function completeLockfile(lockfile: Lockfile): string[] {
  const added: string[] = [];
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lockfile.packages)) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      if (isLocked(lockfile, place, name) || !exactVersion.test(wanted)) continue;
      const { os, cpu } = platformOf(name);
      if (os.length === 0 && cpu.length === 0) continue;
      lockfile.packages[`node_modules/${name}`] = {
        version: wanted,
        ...(cpu.length > 0 ? { cpu } : {}),
        ...(dev ? { dev } : {}),
        optional: true,
        ...(os.length > 0 ? { os } : {}),
      };
      added.push(name);
    }
  }
  lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

/** Beside its dependent, or anywhere above it. */
function isLocked({ packages }: Lockfile, place: string, name: string): boolean {
  for (let above = place; ; above = above.slice(0, Math.max(above.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${above === '' ? '' : `${above}/`}node_modules/${name}`]) return true;
    if (above === '') return false;
  }
}

/** @swc/core-linux-arm64-gnu runs on linux and arm64: such packages are named by it. */
export function platformOf(name: string): { os: string[]; cpu: string[] } {
  const parts = name.split(/[-/]/);
  const named = (known: readonly string[]) => known.filter((one) => parts.includes(one)).map((one) => (one === 'armv7' ? 'arm' : one));
  return { os: named(systems), cpu: named(processors) };
}

if (import.meta.main) {
  const file = path.join(repositoryRoot, 'package-lock.json');
  rmSync(file, { force: true });
  const npm = spawnSync('npm', ['install', '--package-lock-only', '--omit-lockfile-registry-resolved', '--no-audit', '--no-fund'], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const added = completeLockfile(lockfile);
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`${added.length} packages of other platforms were named: ${added.join(', ') || 'none was missing'}`);
}
