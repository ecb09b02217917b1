import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fixedClock, type FixedClock } from '../clock.ts';
import { conflict, DomainError, unavailable } from '../errors.ts';
import { Breaker, type Outcome } from './breaker.ts';
import { connectRpc } from './connect.ts';
import { echo, echoCallee, echoMethods, within } from './echo.fixture.ts';
import { serveRpc } from './server.ts';

let clock: FixedClock;
let breaker: Breaker;
beforeEach(() => {
  clock = fixedClock('2026-03-01T09:00:00Z');
  breaker = new Breaker('crm', clock);
});

const calls = (count: number, outcome: Outcome) => {
  for (let n = 0; n < count; n += 1) breaker.settle(admitted(), outcome);
};

function admitted(): number {
  const ticket = breaker.admit();
  if (typeof ticket !== 'number') throw ticket;
  return ticket;
}

describe('the breaker @row GTW-30', () => {
  test('opens when half of 20 calls in 10 s failed', () => {
    calls(10, 'WELL');
    calls(9, 'FAILED');
    expect(breaker.state).toBe('CLOSED');
    calls(1, 'FAILED');
    expect(breaker.state).toBe('OPEN');
  });

  test('stays closed with fewer than 20 calls, or less than half failed', () => {
    calls(19, 'FAILED');
    expect(breaker.state).toBe('CLOSED');
    clock.advance(11_000);
    calls(100, 'WELL');
    calls(99, 'FAILED');
    expect(breaker.state).toBe('CLOSED');
  });

  test('forgets what was more than 10 s ago, however quiet it was since', () => {
    calls(15, 'FAILED');
    clock.advance(10_000);
    calls(15, 'FAILED');
    expect(breaker.state).toBe('CLOSED');
    clock.advance(5_000);
    calls(5, 'FAILED');
    expect(breaker.state).toBe('OPEN');
  });

  test('refuses while open, naming the service and the rest', () => {
    calls(20, 'FAILED');
    clock.advance(3500);
    const refusal = breaker.admit() as DomainError;
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ kind: 'UNAVAILABLE', code: 'service.unavailable', details: { service: 'crm', retryAfter: 7 } });
  });

  test('lets three probes through, and closes when all went well', () => {
    calls(20, 'FAILED');
    clock.advance(10_000);
    const probes = [admitted(), admitted(), admitted()];
    expect(breaker.admit()).toMatchObject({ code: 'service.unavailable', details: { retryAfter: 1 } });
    for (const probe of probes) breaker.settle(probe, 'WELL');
    expect(breaker.state).toBe('CLOSED');
    calls(19, 'FAILED');
    expect(breaker.state).toBe('CLOSED');
  });

  test('probes at once when a replica has come: it may stand in the place of those that failed @row FLT-1', () => {
    breaker.renewed();
    expect(breaker.state).toBe('CLOSED');
    calls(20, 'FAILED');
    breaker.renewed();
    for (const probe of [admitted(), admitted(), admitted()]) breaker.settle(probe, 'WELL');
    expect(breaker.state).toBe('CLOSED');
  });

  test('a failed probe opens it for another 10 s', () => {
    calls(20, 'FAILED');
    clock.advance(10_000);
    const [first] = [admitted(), admitted()];
    breaker.settle(first, 'FAILED');
    expect(breaker.admit()).toMatchObject({ details: { retryAfter: 10 } });
  });

  test('a probe that was cancelled leaves its place to another', () => {
    calls(20, 'FAILED');
    clock.advance(10_000);
    const [first] = [admitted(), admitted(), admitted()];
    breaker.settle(first, 'VOID');
    expect(typeof breaker.admit()).toBe('number');
  });

  test('calls from before the break have no say in the probing', () => {
    const early = admitted();
    calls(20, 'FAILED');
    clock.advance(10_000);
    admitted();
    breaker.settle(early, 'FAILED');
    expect(breaker.state).toBe('PROBING');
  });
});

describe('calls behind the breaker @row GTW-30', () => {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const one of open.splice(0).toReversed()) one.close();
  });

  test('UNAVAILABLE opens it, refusals of a rule or for its database’s sake do not; open, the callee is left alone', async () => {
    let refusal: DomainError | undefined = conflict('lead.closed', 'It is closed.');
    let asked = 0;
    const callee = echoCallee({
      once: () => {
        asked += 1;
        if (refusal !== undefined) throw refusal;
        return 'well';
      },
    });
    const server = await serveRpc({ serviceName: 'echo', callee, methods: echoMethods, port: 0, host: '127.0.0.1' });
    const client = connectRpc({ from: 'test', to: 'echo', addresses: [`127.0.0.1:${server.port}`], clock });
    open.push(server, client);
    const codes = async (count: number) => {
      const calls = Array.from({ length: count }, () => client.call(echo.tell, {}, within(2000)).then(() => 'ok', codeOf));
      return [...new Set(await Promise.all(calls))];
    };
    expect(await codes(30)).toEqual(['lead.closed']);
    expect(client.breaker).toBe('CLOSED');
    refusal = unavailable('database.timeout', 'Later.');
    expect(await codes(30)).toEqual(['database.timeout']);
    expect(client.breaker).toBe('CLOSED');
    refusal = unavailable('provider.away', 'Later.');
    expect(await codes(70)).toEqual(['provider.away']);
    expect(client.breaker).toBe('OPEN');
    expect(await codes(5)).toEqual(['service.unavailable']);
    expect(asked).toBe(130);
    refusal = undefined;
    clock.advance(10_000);
    expect(await codes(3)).toEqual(['ok']);
    expect(client.breaker).toBe('CLOSED');
  });
});

const codeOf = (error: DomainError) => error.code;
