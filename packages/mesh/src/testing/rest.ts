// The mesh as its users see it: real services behind a real gateway, spoken to over HTTP.
import { timeOrderedIds } from '@throughline/chassis/ids';
import { createPassportVerifier, type VerifyingKeys } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { runGateway } from '@throughline/gateway/run-gateway';
import { captureMail, type CapturedMail } from '../mail/captured-mail.ts';
import { gatewayEnvironment } from './environment.ts';
import { startTestMesh, type TestMesh, type TestMeshOptions } from './mesh.ts';
import { foundFirm, restClient, type Founder, type RestClient } from './rest-client.ts';

export interface RestMesh extends TestMesh {
  url: string;
  mail: CapturedMail;
  /** A client with these headers on every call. */
  client(headers?: Record<string, string>): RestClient;
  /** Registers a person with a firm of their own and answers a client signed in as them. */
  founder(firmName?: string): Promise<Founder>;
  /** The gateway tells identity what was used, as it does each minute. */
  flushUsage(): Promise<void>;
  /** The token of the link last mailed to this address. */
  mailedToken(address: string): Promise<string>;
}

export async function startRestMesh(options: TestMeshOptions): Promise<RestMesh> {
  const env = { ...gatewayEnvironment, ...options.env };
  const neighbours = new Map(options.neighbours);
  let mail!: CapturedMail;
  const mesh = await startTestMesh({
    ...options,
    env,
    neighbours,
    beside: ({ clock, env: meshEnv }) => {
      mail = captureMail({
        clock,
        ids: timeOrderedIds(clock),
        verifyPassport: createPassportVerifier({ keys: JSON.parse(meshEnv['PASSPORT_KEYS']!) as VerifyingKeys, clock }),
      });
      neighbours.set('integrations', mail);
    },
  });
  const gateway = await runGateway({
    env: mesh.env,
    peers: mesh.peers,
    signingKey: readSigningKey('gateway', mesh.env['GATEWAY_SIGNING_KEY']!),
    log: mesh.log.as('gateway'),
    clock: mesh.clock,
    ids: timeOrderedIds(mesh.clock),
    bus: await mesh.bus,
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  return {
    ...mesh,
    url,
    mail,
    client: (headers) => restClient(url, headers),
    founder: (firmName) => foundFirm(url, firmName),
    flushUsage: gateway.flushUsage,
    async mailedToken(address) {
      await mesh.settle();
      const token = mail
        .list()
        .find(({ to }) => to.some((recipient) => recipient.includes(address)))
        ?.text.match(/[?&]token=([A-Za-z0-9_-]+)/)?.[1];
      if (!token) throw new Error(`no link was mailed to ${address}`);
      return token;
    },
    async stop() {
      await gateway.close();
      await mesh.stop();
    },
  };
}
