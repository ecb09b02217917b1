// The gateway as a process of its own, in front of services that stand elsewhere.
import { systemClock } from '@throughline/chassis/clock';
import { integer, readConfig, secret, settings } from '@throughline/chassis/config';
import { connectBus } from '@throughline/chassis/events/bus';
import { timeOrderedIds } from '@throughline/chassis/ids';
import { isOpen } from '@throughline/chassis/rpc/channel-figures';
import { connectPeers } from '@throughline/chassis/rpc/connected-peers';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { meshSettings } from '@throughline/chassis/service-settings';
import { stopSignal } from '@throughline/chassis/stop-signal';
import { logLevelSetting, samplingSetting, startAdmin } from '@throughline/chassis/telemetry/admin';
import { createLog } from '@throughline/chassis/telemetry/log';
import { measureProcess } from '@throughline/chassis/telemetry/metrics';
import { startTracing } from '@throughline/chassis/telemetry/tracing';
import { runGateway } from './run-gateway.ts';

const config = readConfig(
  settings({
    ...meshSettings,
    signingKey: secret('GATEWAY_SIGNING_KEY', { help: 'the key the gateway signs passports with' }),
    adminPort: integer('GATEWAY_ADMIN_PORT', { default: 9464, max: 65_535, help: "port of the gateway's metrics and health" }),
  }),
  process.env,
);
const log = createLog({ service: 'gateway', level: config.logLevel });
const tracing = startTracing({ service: 'gateway', ratio: config.traceRatio, endpoint: config.otlpEndpoint });
measureProcess();
const bus = await connectBus({ url: config.natsUrl, namespace: config.namespace, replicas: config.natsReplicas, name: 'gateway' });
const peers = connectPeers('gateway', process.env);
const ids = timeOrderedIds(systemClock);
const components = () => ({ gateway: true, ...Object.fromEntries(peers.channels().map((channel) => [channel.service, isOpen(channel)])) });
const gateway = await runGateway({
  env: process.env,
  peers,
  signingKey: readSigningKey('gateway', config.signingKey),
  log,
  clock: systemClock,
  ids,
  bus,
  channels: peers.channels,
  components,
});
const admin = await startAdmin({
  port: config.adminPort,
  log,
  health: gateway.health,
  settings: { 'log-level': logLevelSetting(log), 'trace-ratio': samplingSetting(tracing) },
});
log.info('started', { port: gateway.port, adminPort: admin.port });

await stopSignal();
await gateway.drain();
peers.close();
await bus.close();
await admin.stop();
await tracing.stop();
process.exit(0);
