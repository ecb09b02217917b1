// Ports on the loopback interface: one nobody uses, or the one asked for if it is free.
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { unavailable } from '@throughline/chassis/errors';

// Below every system's range of outgoing ports, so that no client connection takes the port between our look and the
// daemon's bind.
const portMin = 20_000;
const portMax = 32_000;
const triesMax = 50;

export interface PortWish {
  /** The port asked for; any free one if absent. */
  port: number | undefined;
  /** What listens there, for the error's reader. */
  purpose: string;
  /** The environment variable that names another port. */
  variable: string;
}

export async function claimPort({ port, purpose, variable }: PortWish): Promise<number> {
  if (port === undefined) return freePort();
  if (await isFree(port)) return port;
  throw unavailable(
    'mesh.port_taken',
    `Port ${port}, wanted for ${purpose}, cannot be opened: end the program that holds it, or set ${variable} to another port.`,
  );
}

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const port = randomInt(portMin, portMax);
    if (await isFree(port)) return port;
  }
  throw unavailable('mesh.no_free_port', `No free port was found between ${portMin} and ${portMax}.`);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
