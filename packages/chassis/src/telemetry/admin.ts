// The admin port of a process: metrics, health, and what may be changed without a restart (OPS-11). For the cluster's own
// eyes; it is never routed from outside.
//
//   GET /metrics                     Prometheus text
//   GET /health                      how each thing it stands on is, in detail
//   GET /health/live|ready|startup   200 or 503, with each check by name
//   GET /settings                    what can be changed, and its present value
//   PUT /settings/log-level?value=debug
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DomainError, malformed, notFound } from '../errors.ts';
import type { Level, Log } from './log.ts';
import { registry } from './metrics.ts';
import type { Tracing } from './tracing.ts';

/** Each check by name: true where it is well. Throwing counts as not well. */
export type Probe = () => Record<string, boolean> | Promise<Record<string, boolean>>;

export interface Health {
  live: Probe;
  ready: Probe;
  startup: Probe;
  /** What only operators are shown: circuits, replicas, calls under way. */
  details?(): Record<string, unknown>;
}

/** Something that changes while the process runs: a level, a ratio, a kill switch. `change` refuses what is not allowed. */
export interface Adjustable {
  read(): string;
  change(value: string): void;
}

export interface Admin {
  port: number;
  stop(): Promise<void>;
}

interface AdminOptions {
  port: number;
  host?: string;
  log: Log;
  health: Health;
  settings: Readonly<Record<string, Adjustable>>;
}

export const logLevelSetting = (log: Log): Adjustable => ({
  read: () => log.level,
  change: (value) => void (log.level = value as Level), // the log refuses what is no level
});

export const samplingSetting = (tracing: Tracing): Adjustable => ({
  read: () => String(tracing.ratio),
  change: (value) => void (tracing.ratio = value.trim() === '' ? Number.NaN : Number(value)),
});

export async function startAdmin(options: AdminOptions): Promise<Admin> {
  const server = createServer({ requestTimeout: 5_000 }, (request, response) => void serve(options, request, response));
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(options.port, options.host ?? '0.0.0.0', listening));
  return { port: (server.address() as AddressInfo).port, stop: () => closed(server) };
}

async function serve(options: AdminOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await route(options, request, response);
  } catch (fault) {
    const refusal = fault instanceof DomainError ? fault : undefined;
    if (!refusal) options.log.error('admin.failed', { fault });
    const status = refusal?.kind === 'MISSING' ? 404 : refusal ? 422 : 500;
    answer(response, status, { code: refusal?.code ?? 'internal', message: refusal?.message ?? 'It failed; the log says why.' });
  }
}

async function route({ health, settings, log }: AdminOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = URL.parse(request.url ?? '/', 'http://admin') ?? new URL('http://admin');
  const setting = /^\/settings\/([a-z-]+)$/.exec(pathname)?.[1] ?? '';
  const called = `${request.method} ${setting ? '/settings/{name}' : pathname}`;
  switch (called) {
    case 'GET /metrics':
      return void response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
    case 'GET /health':
      return answer(response, 200, { checks: await health.ready(), ...health.details?.() });
    case 'GET /health/live':
      return report(response, health.live);
    case 'GET /health/ready':
      return report(response, health.ready);
    case 'GET /health/startup':
      return report(response, health.startup);
    case 'GET /settings':
      return answer(response, 200, Object.fromEntries(Object.entries(settings).map(([name, { read }]) => [name, read()])));
    case 'PUT /settings/{name}':
      return answer(response, 200, changeSetting(settings, setting, searchParams.get('value'), log, request.socket.remoteAddress));
    default:
      throw notFound();
  }
}

/** Audited as a log line that no level silences: who, what, from, to. */
function changeSetting(
  settings: AdminOptions['settings'],
  name: string,
  value: string | null,
  log: Log,
  caller: string | undefined,
): Record<string, string> {
  const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
  if (!setting) throw notFound();
  if (value === null) throw malformed('setting.no_value', 'name the value: PUT /settings/{name}?value=…');
  const from = setting.read();
  setting.change(value);
  log.always('setting.changed', { setting: name, from, to: setting.read(), caller });
  return { [name]: setting.read() };
}

async function report(response: ServerResponse, probe: Probe): Promise<void> {
  const checks = await Promise.resolve()
    .then(probe)
    .catch(() => ({ probe: false }));
  const well = Object.values(checks).every(Boolean);
  answer(response, well ? 200 : 503, { status: well ? 'UP' : 'DOWN', checks });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
