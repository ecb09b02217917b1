import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Client, credentials } from '@grpc/grpc-js';
import { connectRpc } from './connect.ts';
import { echo, echoCallee, echoMethods, within } from './echo.fixture.ts';
import { serveRpc, type ServeOptions } from './server.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0).toReversed()) one.close();
});

async function served(more: Partial<ServeOptions> = {}) {
  const server = await serveRpc({ serviceName: 'echo', callee: echoCallee(), methods: echoMethods, port: 0, host: '127.0.0.1', ...more });
  open.push(server);
  return server;
}

function plainClient(port: number): Client {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  open.push(client);
  return client;
}

const asIs = (bytes: Buffer) => bytes;

const unary = (client: Client, path: string, request: Buffer) =>
  new Promise<Buffer>((resolve, reject) => {
    client.makeUnaryRequest(path, asIs, asIs, request, (error, answer) => (error === null ? resolve(answer!) : reject(error)));
  });

describe('the standard services', () => {
  test.each(['', 'test.v1.EchoService'])('health says that "%s" is serving', async (service) => {
    const client = plainClient((await served()).port);
    const request = Buffer.concat([Buffer.from([0x0a, service.length]), Buffer.from(service)]);
    // HealthCheckResponse { status: SERVING }
    expect([...(await unary(client, '/grpc.health.v1.Health/Check', request))]).toEqual([0x08, 1]);
  });

  test('reflection names the services of the descriptor set', async () => {
    const descriptorSet = join(await mkdtemp(join(tmpdir(), 'throughline-')), 'image.binpb');
    const file = { name: 'test/v1/echo.proto', package: 'test.v1', service: [{ name: 'EchoService' }] };
    await writeFile(descriptorSet, toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file: [file] })));
    const client = plainClient((await served({ descriptorSet })).port);
    const stream = client.makeBidiStreamRequest('/grpc.reflection.v1.ServerReflection/ServerReflectionInfo', asIs, asIs);
    // ServerReflectionRequest { list_services: "*" }
    stream.end(Buffer.from([0x3a, 1, 0x2a]));
    const answers = await stream.toArray();
    expect(Buffer.concat(answers as Buffer[]).toString('latin1')).toContain('test.v1.EchoService');
  });
});

describe('a caller that is lost', () => {
  test('its handlers learn that nobody waits', async () => {
    const begun = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    const callee = echoCallee({
      once: async (_, { signal }) => {
        begun.resolve();
        await new Promise((resolve) => signal!.addEventListener('abort', resolve));
        aborted.resolve();
      },
    });
    const server = await served({ callee });
    const client = connectRpc({ from: 'test', to: 'echo', addresses: [`127.0.0.1:${server.port}`] });
    const answer = client.call(echo.tell, {}, within(5000));
    await begun.promise;
    client.close();
    await expect(answer).rejects.toMatchObject({ code: 'service.unavailable' });
    await aborted.promise;
  });
});
