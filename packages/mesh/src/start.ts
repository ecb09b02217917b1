// npm start: the whole mesh on this machine. By default in one process; with `-- --processes` each service in its own,
// over gRPC, as in production. Ctrl-C drains it.
import { readConfig } from '@throughline/chassis/config';
import { DomainError } from '@throughline/chassis/errors';
import { stopSignal } from '@throughline/chassis/stop-signal';
import { isFree } from './daemon/free-port.ts';
import { ensureDemoFirm, type DemoFirm } from './demo/demo-firm.ts';
import { layGround } from './ground.ts';
import { holdFolder, runningLauncher } from './launcher-lock.ts';
import { launcherSettings, type LauncherConfig } from './mesh-settings.ts';
import { readState } from './mesh-state.ts';
import { openDoor } from './open-door.ts';
import { serviceNames } from './definitions.ts';
import { welcome } from './welcome.ts';

const startedMs = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await start(readConfig(launcherSettings, process.env), process.argv.includes('--processes'));
} catch (error) {
  // What the operator can mend is said in a line; anything else is a defect and shows where it comes from.
  process.stderr.write(`${error instanceof DomainError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}

async function start(config: LauncherConfig, processes: boolean): Promise<void> {
  await refuseTaken(config);
  const state = readState(config.dataDir, serviceNames);
  const folder = holdFolder(config.dataDir);
  say('Starting PostgreSQL and NATS …');
  const ground = await layGround(config, state, say);
  const env = {
    ...process.env,
    ...state,
    ...ground.env,
    ENVIRONMENT: config.environment,
    PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://localhost:${config.port}`,
  };
  say(processes ? 'Starting each service as its own process …' : 'Starting the services …');
  const door = await openDoor(config, env, { processes, log: say });
  const demo = config.environment === 'DEV' && config.demo === 'on' ? await demoFirm(door.url) : undefined;
  say(welcome({ url: door.url, adminUrl: door.adminUrl, demo, seconds: (performance.now() - startedMs) / 1000 }));
  if (demo?.fill) void fillDemo(door.url, demo.fill);

  await stopSignal();
  say('\nDraining …');
  await door.drain();
  await ground.stop();
  folder.release();
  say('Stopped. Your data waits in ' + config.dataDir + '; npm run reset forgets it.');
  process.exit(0);
}

// The mesh is of use without it, so its failure is told and goes no further.
async function demoFirm(url: string): Promise<DemoFirm | undefined> {
  try {
    return await ensureDemoFirm({ url, say });
  } catch (error) {
    say(`The demo firm could not be made: ${(error as Error).message}`);
    return undefined;
  }
}

// While the mesh already answers. A stop in between is no harm: the next start goes on where this one ended.
async function fillDemo(url: string, fill: NonNullable<DemoFirm['fill']>): Promise<void> {
  try {
    const quote = await fill();
    say(`The demo firm is at work.${quote ? ` A client of it reads a quote at ${url}${quote}` : ''}`);
  } catch (error) {
    say(`The demo firm is not complete: ${(error as Error).message}. The next start goes on with it.`);
  }
}

async function refuseTaken({ dataDir, port }: LauncherConfig) {
  const holder = runningLauncher(dataDir);
  if (holder)
    throw new DomainError(
      'CONFLICT',
      'mesh.running',
      `A mesh runs already on ${dataDir} (process ${holder}). Stop it first, or give this one a folder and ports of its own: MESH_DIR, PORT, ADMIN_PORT.`,
    );
  if (!(await isFree(port)))
    throw new DomainError(
      'CONFLICT',
      'port.taken',
      `Port ${port} is taken by another program. Choose another for the gateway: PORT=8081 npm start.`,
    );
}
