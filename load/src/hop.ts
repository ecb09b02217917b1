// What one hop costs: calls per second by plain unary gRPC and by the mesh stream, in interleaved rounds so that a busy
// machine treats both alike. Run: node load/src/hop.ts
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Callee } from '@throughline/chassis/rpc/call';
import { connectRpc } from '@throughline/chassis/rpc/connect';
import { echo, echoCallee, echoMethods, within } from '@throughline/chassis/rpc/echo.fixture';
import { serveRpc } from '@throughline/chassis/rpc/server';
import { connectUnary } from '@throughline/chassis/rpc/unary-client';

const concurrencies = [1, 16, 64];
const rounds = 3;
const roundMs = 2000;
const request = Buffer.alloc(100, 7);
const passport = 'p'.repeat(800);

interface Round {
  callsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

if (process.argv[2] === 'serve') await serve();
else await measureAll();

async function serve(): Promise<void> {
  const { port } = await serveRpc({ serviceName: 'echo', callee: echoCallee(), methods: echoMethods, port: 0, host: '127.0.0.1' });
  process.on('disconnect', () => process.exit());
  process.send?.(port);
}

async function measureAll(): Promise<void> {
  const server = fork(import.meta.filename, ['serve']);
  const address = `127.0.0.1:${await portOf(server)}`;
  const unary = connectUnary({ address });
  const stream = connectRpc({ from: 'bench', to: 'echo', addresses: [address] });
  await stream.ready();
  for (const callee of [unary, stream]) await measure(callee, 16, roundMs);
  console.log('concurrency  round  unary calls/s (p50, p99 ms)  stream calls/s (p50, p99 ms)  ratio');
  for (const concurrency of concurrencies) {
    for (let round = 1; round <= rounds; round += 1) {
      const slow = await measure(unary, concurrency, roundMs);
      const fast = await measure(stream, concurrency, roundMs);
      const ratio = (fast.callsPerSecond / slow.callsPerSecond).toFixed(1);
      console.log(
        `${concurrency}`.padStart(11),
        `${round}`.padStart(6),
        show(slow).padStart(28),
        show(fast).padStart(29),
        ratio.padStart(6),
      );
    }
  }
  unary.close();
  stream.close();
  server.kill();
}

async function portOf(server: ChildProcess): Promise<number> {
  const [port] = (await once(server, 'message')) as [number];
  return port;
}

async function measure(callee: Callee, concurrency: number, ms: number): Promise<Round> {
  const tookMs: number[] = [];
  const start = performance.now();
  const caller = async () => {
    while (performance.now() - start < ms) {
      const at = performance.now();
      await callee.call(echo.bytes, request, within(5000, { passport, requestId: 'r' }));
      tookMs.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  const elapsedSeconds = (performance.now() - start) / 1000;
  tookMs.sort((a, b) => a - b);
  const at = (share: number) => tookMs[Math.floor(tookMs.length * share)] ?? 0;
  return { callsPerSecond: tookMs.length / elapsedSeconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function show({ callsPerSecond, p50Ms, p99Ms }: Round): string {
  return `${Math.round(callsPerSecond)} (${p50Ms.toFixed(2)}, ${p99Ms.toFixed(2)})`;
}
