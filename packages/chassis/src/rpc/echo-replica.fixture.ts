// A replica of the echo service in a process of its own, so that tests can kill or freeze it. It answers with its process
// id after the pause that the request asks for.
import { setTimeout as pause } from 'node:timers/promises';
import { echoCallee, echoMethods } from './echo.fixture.ts';
import { serveRpc } from './server.ts';

const once = async (request: unknown) => {
  const { pauseMs } = request as { pauseMs: number };
  if (pauseMs > 0) await pause(pauseMs);
  return process.pid;
};

const { port } = await serveRpc({ serviceName: 'echo', callee: echoCallee({ once }), methods: echoMethods, port: 0, host: '127.0.0.1' });
process.on('disconnect', () => process.exit());
process.send?.(port);
