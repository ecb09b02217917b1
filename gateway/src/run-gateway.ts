// A gateway on the mesh's bus: it shares its limits with its fellows, hears identity's news and tells the trail whom it refused.
import type { Bus } from '@throughline/chassis/events/bus';
import type { Ids } from '@throughline/chassis/ids';
import { denialTrail } from './door/denial-trail.ts';
import { hearIdentity } from './door/identity-news.ts';
import { startGateway, type Gateway, type GatewayOptions } from './gateway.ts';

export async function runGateway({
  bus,
  ids,
  ...options
}: GatewayOptions & { bus: Bus; ids: Ids; env: { NATS_NAMESPACE?: string } }): Promise<Gateway> {
  const namespace = options.env.NATS_NAMESPACE ?? 'tl';
  const gateway = await startGateway({ ...options, nats: { wire: bus.nats, namespace }, onDenied: denialTrail(bus, ids) });
  const news = hearIdentity(bus, gateway);
  return {
    ...gateway,
    async drain() {
      await gateway.drain();
      news.stop();
    },
    async close() {
      news.stop();
      await gateway.close();
    },
  };
}
