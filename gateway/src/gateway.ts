// The one public door, put together: the page to read first. Every call to the API goes through routes/api.ts; whatever
// else is served goes through pages.ts.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '@throughline/chassis/clock';
import { type Environment, readConfig } from '@throughline/chassis/config';
import type { ChannelReport } from '@throughline/chassis/rpc/channel-figures';
import type { Peers } from '@throughline/chassis/rpc/peers';
import type { SigningKey } from '@throughline/chassis/security/passport';
import type { Health, Probe } from '@throughline/chassis/telemetry/admin';
import type { Log } from '@throughline/chassis/telemetry/log';
import { watch } from '@throughline/chassis/telemetry/metrics';
import { type GatewayConfig, gatewaySettings, rateScale } from './config.ts';
import { accessContexts, type Changed } from './door/access-contexts.ts';
import { accessTokens } from './door/access-tokens.ts';
import { openDoor } from './door/caller.ts';
import type { OnDenied } from './door/denials.ts';
import { houseCalls } from './door/house-calls.ts';
import { letIn } from './door/let-in.ts';
import { passports } from './door/passports.ts';
import { tokenKeys } from './door/token-keys.ts';
import { Counters } from './limits/counters.ts';
import { unheardFellows } from './limits/fellows.ts';
import { Limiter } from './limits/limiter.ts';
import { NatsFellows, type Wire } from './limits/nats-fellows.ts';
import { rates } from './limits/rates.ts';
import { answerBrokenRequest, expectationUnknown, hostMissing, lacksHost, refuseTunnel } from './ops/broken-requests.ts';
import { clientAddress } from './ops/client-address.ts';
import { createCors } from './ops/cors.ts';
import { healthOf } from './ops/health.ts';
import { createJournal } from './ops/journal.ts';
import { leaving } from './ops/leaving.ts';
import { headerBytesMax, urlBytesMax } from './ops/sizes.ts';
import { createPages, type Mount } from './pages.ts';
import { createApi } from './routes/api.ts';
import { forward } from './routes/forward.ts';
import { routeTable } from './routes/route-table.ts';
import { declaredRoutes } from './routes/routes.ts';
import { startMeter } from './usage/meter.ts';

export interface GatewayOptions {
  env: Environment;
  /** Where the services are: in this process, or behind channels. */
  peers: Peers;
  /** The gateway's own; its issuer is 'gateway'. */
  signingKey: SigningKey;
  log: Log;
  clock?: Clock;
  /** How the gateways of this deployment share their limits; without it each keeps to its part. */
  nats?: { wire: Wire; namespace: string };
  /** What /health tells of, beside the gateway itself. */
  components?: Probe;
  /** How the channels to services of other processes are. */
  channels?: () => readonly ChannelReport[];
  /** Hears what the gateway refused (401, 403), for the audit trail. */
  onDenied?: OnDenied;
  /** Serves more than the API: the console, streams, objects. */
  mount?: Mount;
}

export interface Gateway {
  url: string;
  port: number;
  server: Server;
  /** For the admin port. */
  health: Health;
  /** Forgets what was known of a session, key, person or firm: an event said that it changed. */
  drop(changed: Changed): void;
  /** Lets pages of these origins in, as firms' settings name them. */
  learnOrigins(origins: readonly string[]): void;
  /** Tells identity at once what was used, which it else hears each minute. */
  flushUsage(): Promise<void>;
  /** Leaves without losing a call. */
  drain(): Promise<void>;
  /** Ends at once. */
  close(): Promise<void>;
}

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { peers, signingKey, log, clock = systemClock } = options;
  const config = readConfig(gatewaySettings, options.env);
  const { environment } = config;

  const ask = houseCalls({ peers, signingKey, clock, environment });
  const cors = createCors([new URL(config.publicUrl).origin, ...config.corsOrigins]);
  const contexts = accessContexts(ask, clock, ({ corsOrigins }) => cors.learn(corsOrigins));
  const tokens = accessTokens({
    keys: tokenKeys(ask, clock),
    clock,
    issuer: config.tokenIssuer ?? config.publicUrl,
    audience: config.tokenAudience,
  });
  const door = openDoor({ tokens, contexts, passports: passports({ signingKey, clock, environment }) });

  const counters = new Counters(clock);
  const fellows = options.nats ? fellowsOver(options.nats, counters, config) : unheardFellows(config.replicas);
  const limiter = new Limiter(counters, fellows);
  const gatekeeper = { door, limiter, rates: rates(rateScale(config)), cors, clock };

  const meter = startMeter(ask, clock);
  const api = createApi({
    table: routeTable(declaredRoutes()),
    addressOf: clientAddress(config.trustedProxies),
    cors,
    journal: createJournal({ log, clock, onDenied: options.onDenied ?? (() => undefined), meter }),
    isLeaving: () => leave.begun,
    letIn: (exchange, match) => letIn(gatekeeper, exchange, match),
    forward: (exchange, match) => forward(peers, exchange, match),
  });
  const healthGiven = {
    isLeaving: () => leave.begun,
    components: options.components ?? (() => ({ gateway: true })),
    channels: options.channels ?? (() => []),
  };
  const pages = createPages({ health: healthGiven, mount: options.mount ?? (() => undefined), refuse: api.refuse });

  const server = createServer(serverOptions, (request, response) => {
    if (lacksHost(request)) api.refuse(request, response, hostMissing());
    else if (!api.serve(request, response)) pages(request, response);
  });
  server.on('clientError', answerBrokenRequest);
  server.on('connect', refuseTunnel);
  server.on('checkExpectation', (request, response) => api.refuse(request, response, expectationUnknown()));
  const leave = leaving(server, { graceMs: config.drainGraceMs, callsMs: config.drainCallsMs });
  const unwatch = watch('throughline_cached_access', 'access contexts kept', {}, () => contexts.size);
  const rest = () => {
    meter.stop();
    fellows.leave();
    unwatch();
  };
  await fellows.join();
  const port = await listen(server, config);

  return {
    url: `http://localhost:${port}`,
    port,
    server,
    health: healthOf(healthGiven),
    drop: contexts.drop,
    learnOrigins: cors.learn,
    flushUsage: meter.flush,
    async drain() {
      await leave.drain();
      await meter.flush();
      rest();
    },
    async close() {
      rest();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const serverOptions = {
  requireHostHeader: false, // refused above in the house's own form
  maxHeaderSize: headerBytesMax + urlBytesMax,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000, // longer than balancers keep theirs
};

const fellowsOver = ({ wire, namespace }: { wire: Wire; namespace: string }, counters: Counters, { replicas }: GatewayConfig) =>
  new NatsFellows({ wire, subject: `${namespace}.gateway.rates`, counters, countMin: replicas });

async function listen(server: Server, { port, host }: GatewayConfig): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}
