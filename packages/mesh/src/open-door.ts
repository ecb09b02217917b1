// Services and gateway on the ground that was laid: all in this process, or each service in its own.
import { systemClock } from '@throughline/chassis/clock';
import { readConfig, settings, type Environment } from '@throughline/chassis/config';
import { refuseIncomplete } from '@throughline/chassis/completeness';
import type { Bus } from '@throughline/chassis/events/bus';
import { timeOrderedIds } from '@throughline/chassis/ids';
import type { ChannelReport } from '@throughline/chassis/rpc/channel-figures';
import type { Peers } from '@throughline/chassis/rpc/peers';
import { createPassportVerifier, type VerifyingKeys } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { meshSettings } from '@throughline/chassis/service-settings';
import { logLevelSetting, samplingSetting, startAdmin } from '@throughline/chassis/telemetry/admin';
import { createLog, type Log } from '@throughline/chassis/telemetry/log';
import { measureProcess } from '@throughline/chassis/telemetry/metrics';
import { startTracing } from '@throughline/chassis/telemetry/tracing';
import { runGateway } from '@throughline/gateway/run-gateway';
import { definitions } from './definitions.ts';
import { startLocalMesh } from './local-mesh.ts';
import { captureMail, type CapturedMail } from './mail/captured-mail.ts';
import { mountMail } from './mail/mail-page.ts';
import type { LauncherConfig } from './mesh-settings.ts';
import { startProcesses } from './service-processes.ts';

export interface OpenDoor {
  url: string;
  adminUrl: string;
  drain(): Promise<void>;
}

/** The services, however they run. */
export interface Standing {
  peers: Peers;
  bus: Bus;
  health(): Promise<Record<string, boolean>>;
  channels(): ChannelReport[];
  stop(): Promise<void>;
}

const ids = timeOrderedIds(systemClock);

export async function openDoor(
  launcher: LauncherConfig,
  env: Environment,
  how: { processes: boolean; log(line: string): void },
): Promise<OpenDoor> {
  const config = readConfig(settings(meshSettings), env);
  const log = createLog({ service: 'mesh', level: process.env['LOG_LEVEL'] ? config.logLevel : 'warn' });
  const tracing = startTracing({ service: 'throughline', ratio: config.traceRatio, endpoint: config.otlpEndpoint });
  measureProcess();
  const verifyPassport = createPassportVerifier({ keys: JSON.parse(config.passportKeys) as VerifyingKeys, clock: systemClock });
  const mail = captureMail({ clock: systemClock, ids, verifyPassport });
  const standing = how.processes ? await startProcesses(env, mail, log) : await standTogether(env, mail, log);

  const gateway = await runGateway({
    env: { ...env, GATEWAY_PORT: String(launcher.port), DRAIN_GRACE_MS: env['DRAIN_GRACE_MS'] ?? '0' },
    peers: standing.peers,
    signingKey: readSigningKey('gateway', env['GATEWAY_SIGNING_KEY']!),
    log: log.as('gateway'),
    clock: systemClock,
    ids,
    bus: standing.bus,
    components: standing.health,
    channels: standing.channels,
    ...(launcher.environment === 'DEV' ? { mount: mountMail(mail) } : {}),
  });
  const admin = await startAdmin({
    port: launcher.adminPort,
    host: '127.0.0.1',
    log,
    health: gateway.health,
    settings: { 'log-level': logLevelSetting(log), 'trace-ratio': samplingSetting(tracing) },
  });
  return {
    url: gateway.url,
    adminUrl: `http://localhost:${admin.port}`,
    async drain() {
      await gateway.drain();
      await standing.stop();
      await admin.stop();
      await tracing.stop();
    },
  };
}

async function standTogether(env: Environment, mail: CapturedMail, log: Log): Promise<Standing> {
  for (const definition of definitions) refuseIncomplete(definition, definition.rpc.flat());
  const neighbours = new Map([['integrations', mail]]);
  const mesh = await startLocalMesh({ definitions, env, clock: systemClock, ids, log, neighbours });
  const services = [...mesh.services.values()];
  return {
    peers: mesh.peers,
    bus: await mesh.bus,
    health: async () =>
      Object.fromEntries(
        await Promise.all(services.map(async (service) => [service.name, Object.values(await service.health()).every(Boolean)] as const)),
      ),
    channels: () => [],
    stop: mesh.stop,
  };
}
