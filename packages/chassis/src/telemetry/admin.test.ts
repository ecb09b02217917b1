import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Admin, type Health, logLevelSetting, samplingSetting, startAdmin } from './admin.ts';
import { createLog, type Log } from './log.ts';
import { observe } from './metrics.ts';
import { startTracing, type Tracing } from './tracing.ts';

describe('the admin port', () => {
  let admin: Admin;
  let log: Log;
  let tracing: Tracing;
  let lines: string[];
  let health: Health;

  beforeEach(async () => {
    lines = [];
    log = createLog({ service: 'crm', level: 'warn', destination: { write: (line) => void lines.push(line) } });
    tracing = startTracing({ service: 'crm', ratio: 0.05, endpoint: null });
    health = { live: () => ({ process: true }), ready: () => ({ postgres: true, nats: true }), startup: () => ({ migrated: true }) };
    admin = await startAdmin({
      port: 0,
      host: '127.0.0.1',
      log,
      health,
      settings: { 'log-level': logLevelSetting(log), sampling: samplingSetting(tracing) },
    });
  });
  afterEach(async () => {
    await admin.stop();
    await tracing.stop();
  });

  const call = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${admin.port}${path}`, { method });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  test('serves metrics as Prometheus text @row OPS-1', async () => {
    observe('rpc', { service: 'crm', name: 'GetLead', outcome: 'OK', seconds: 0.01 });
    const { status, type, text } = await call('/metrics');
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(text).toContain('throughline_rpc_total{service="crm",name="GetLead",outcome="OK"}');
  });

  test('shows operators the details @row GTW-23', async () => {
    const channels = [{ service: 'identity', circuit: 'OPEN', replicas: 2, ready: 0, inFlight: 0 }];
    health.details = () => ({ channels, openCircuits: 1 });
    const { status, text } = await call('/health');
    expect([status, JSON.parse(text)]).toEqual([200, { checks: { postgres: true, nats: true }, channels, openCircuits: 1 }]);
  });

  test('tells health by check', async () => {
    expect(await call('/health/live')).toMatchObject({ status: 200, text: '{"status":"UP","checks":{"process":true}}' });
    expect(await call('/health/startup')).toMatchObject({ status: 200 });
    health.ready = () => ({ postgres: true, nats: false });
    expect(await call('/health/ready')).toMatchObject({ status: 503, text: '{"status":"DOWN","checks":{"postgres":true,"nats":false}}' });
    health.ready = () => Promise.reject(new Error('away'));
    expect(await call('/health/ready')).toMatchObject({ status: 503 });
  });

  test('changes log level and sampling while running, and writes down who did @row OPS-11', async () => {
    expect(await call('/settings')).toMatchObject({ status: 200, text: '{"log-level":"warn","sampling":"0.05"}' });
    expect(await call('/settings/log-level?value=debug', 'PUT')).toMatchObject({ status: 200 });
    expect(await call('/settings/sampling?value=0.5', 'PUT')).toMatchObject({ status: 200 });
    expect([log.level, tracing.ratio]).toEqual(['debug', 0.5]);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ what: 'setting.changed', setting: 'log-level', from: 'warn', to: 'debug', caller: '127.0.0.1' }),
      expect.objectContaining({ what: 'setting.changed', setting: 'sampling', from: '0.05', to: '0.5', caller: '127.0.0.1' }),
    ]);
  });

  test('refuses what is not allowed, and changes nothing then', async () => {
    for (const path of ['/settings/log-level?value=loud', '/settings/sampling?value=2', '/settings/sampling?value=', '/settings/sampling'])
      expect([path, (await call(path, 'PUT')).status]).toEqual([path, 422]);
    for (const [path, method] of [
      ['/settings/nothing?value=1', 'PUT'],
      ['/settings/log-level?value=debug', 'POST'],
      ['/', 'GET'],
      ['/settings/constructor?value=1', 'PUT'],
    ])
      expect([path, (await call(path!, method)).status]).toEqual([path, 404]);
    expect([log.level, tracing.ratio, lines]).toEqual(['warn', 0.05, []]);
  });
});
