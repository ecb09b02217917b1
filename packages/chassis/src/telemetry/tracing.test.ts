import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { conflict } from '../errors.ts';
import { spansMax } from './recent-spans.ts';
import { annotate, extract, inject, span, startTracing, traceId, type Tracing } from './tracing.ts';

const remote = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331';

describe('a trace @row OPS-2', () => {
  let tracing: Tracing;
  beforeEach(() => {
    tracing = startTracing({ service: 'test', ratio: 1, endpoint: null });
  });
  afterEach(() => tracing.stop());

  test('holds each piece of work below the one that asked for it, over awaits', async () => {
    await span('GET /leads/{id}', {}, async () => {
      await Promise.resolve();
      await span('GetLead', { 'rpc.system': 'grpc' }, async () => span('sql', {}, () => annotate({ rows: 1 })));
    });
    const [sql, rpc, route] = tracing.recent();
    expect([sql?.name, rpc?.name, route?.name]).toEqual(['sql', 'GetLead', 'GET /leads/{id}']);
    expect([sql?.parentSpanId, rpc?.parentSpanId, route?.parentSpanId]).toEqual([rpc?.spanId, route?.spanId, null]);
    expect(new Set([sql, rpc, route].map((one) => one?.traceId)).size).toBe(1);
    expect([sql?.attributes, rpc?.attributes]).toEqual([{ rows: 1 }, { 'rpc.system': 'grpc' }]);
  });

  test('continues what came with a call, and hands it on', () => {
    const handedOn = span('GetLead', {}, inject, extract(`${remote}-01`));
    const [continued] = tracing.recent();
    expect(continued).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
    expect(handedOn).toBe(`00-0af7651916cd43dd8448eb211c80319c-${continued?.spanId}-01`);
  });

  test('that its beginning did not keep is not recorded here either, and keeps its id', async () => {
    const seen = await span('GetLead', {}, async () => span('sql', {}, () => [traceId(), inject()]), extract(`${remote}-00`));
    expect(seen).toEqual(['0af7651916cd43dd8448eb211c80319c', `${remote}-00`]);
    expect(tracing.recent()).toEqual([]);
  });

  test('begins anew where none came, or it cannot be read', () => {
    for (const none of [undefined, '', 'nonsense', '00-00000000000000000000000000000000-b7ad6b7169203331-01', `ff${remote.slice(2)}-01`])
      span('begin', {}, () => 0, extract(none));
    expect(tracing.recent().map((one) => one.parentSpanId)).toEqual([null, null, null, null, null]);
  });

  test('marks what is our fault, and never quotes a message @row SEC-18', async () => {
    const canary = 'canary-hunter2';
    await expect(span('broken', {}, () => Promise.reject(new TypeError(canary)))).rejects.toThrow(canary);
    expect(() =>
      span('refused', {}, () => {
        throw conflict('lead.lost', canary);
      }),
    ).toThrow(canary);
    expect(tracing.recent().map(({ name, failed, attributes }) => [name, failed, attributes['error.code']])).toEqual([
      ['broken', true, 'TypeError'],
      ['refused', false, 'lead.lost'],
    ]);
    expect(JSON.stringify(tracing.recent())).not.toContain(canary);
  });

  test('is kept by a ratio that can be changed while running @row OPS-11', () => {
    tracing.ratio = 0;
    const untraced = span('begin', {}, () => [traceId(), inject()]);
    expect(untraced[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(untraced[1]).toMatch(/-00$/);
    expect(tracing.recent()).toEqual([]);
    tracing.ratio = 1;
    span('begin', {}, () => 0);
    expect(tracing.recent()).toHaveLength(1);
    expect(() => (tracing.ratio = 1.1)).toThrow(expect.objectContaining({ code: 'sampling.invalid' }));
  });

  test(`only the last ${spansMax} spans stay in memory @row OPS-7`, () => {
    for (let count = 1; count <= spansMax + 3; count += 1) span(`work ${count}`, {}, () => 0);
    const names = tracing.recent().map((one) => one.name);
    expect([names.length, names[0], names.at(-1)]).toEqual([spansMax, 'work 4', `work ${spansMax + 3}`]);
  });
});

test('spans reach a collector by OTLP @row OPS-2', async () => {
  const bodies: string[] = [];
  const collector = createServer((request, response) => {
    request
      .setEncoding('utf8')
      .on('data', (part: string) => bodies.push(`${request.url} ${part}`))
      .on('end', () => response.end('{}'));
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  const tracing = startTracing({ service: 'crm', ratio: 1, endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` });
  span('GetLead', { 'rpc.system': 'grpc' }, () => 0);
  await tracing.stop();
  await new Promise((closed) => collector.close(closed));
  expect(bodies.join('')).toMatch(/^\/v1\/traces .*"service.name".*"crm".*"GetLead"/);
});

test('without tracing, work runs as it is', () => {
  expect(span('work', {}, () => 5)).toBe(5);
  expect([traceId(), inject()]).toEqual([undefined, undefined]);
});
