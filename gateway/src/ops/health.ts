// How this gateway is (GTW-23). A service that is away does not make the gateway unready: every replica would leave at once,
// and with them the routes of all the services that stand.
import { type Request, type Response, Router } from 'express';
import type { ChannelReport } from '@throughline/chassis/rpc/channel-figures';
import type { Health, Probe } from '@throughline/chassis/telemetry/admin';

export interface HealthGiven {
  isLeaving(): boolean;
  /** What the gateway stands on, by name: true where it is well. */
  components: Probe;
  /** The channels to services of other processes: for operators, on the admin port. */
  channels(): readonly ChannelReport[];
}

export const healthOf = ({ isLeaving, channels }: HealthGiven): Health => ({
  live: () => ({ process: true }),
  ready: () => ({ serving: !isLeaving() }),
  startup: () => ({ started: true }),
  details: () => ({ channels: channels(), openCircuits: channels().filter(({ circuit }) => circuit === 'OPEN').length }),
});

export function healthPages(given: HealthGiven): Router {
  const router = Router();
  const health = healthOf(given);
  for (const name of ['live', 'ready', 'startup'] as const) {
    router.get(`/health/${name}`, (_request, response) => report(response, health[name]));
  }
  router.get('/health', async (_request: Request, response: Response) => {
    const components = await wellness(given.components);
    response.json({ status: statusOf(components), components });
  });
  return router;
}

async function report(response: Response, probe: Probe): Promise<void> {
  const status = statusOf(await wellness(probe));
  response.status(status === 'UP' ? 200 : 503).json({ status });
}

const wellness = async (probe: Probe): Promise<Record<string, boolean>> => probe();

const statusOf = (checks: Record<string, boolean>): 'UP' | 'DOWN' => (Object.values(checks).every(Boolean) ? 'UP' : 'DOWN');
