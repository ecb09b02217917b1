// npm run reset: forgets everything the embedded mesh has kept.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '@throughline/chassis/config';
import { isAlive } from './daemon/processes.ts';
import { launcherSettings } from './mesh-settings.ts';
import { runningLauncher } from './launcher-lock.ts';

const { dataDir } = readConfig(launcherSettings, process.env);
const holder = runningLauncher(dataDir);
if (holder !== undefined && isAlive(holder)) {
  process.stderr.write(`A mesh runs on ${path.resolve(dataDir)} (process ${holder}): stop it first, with Ctrl-C or kill ${holder}.\n`);
  process.exit(1);
}
const existed = existsSync(dataDir);
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(existed ? `Removed ${path.resolve(dataDir)}.\n` : 'There was nothing to remove.\n');
