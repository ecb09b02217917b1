// A worker in a process of its own that begins the job `hang` and never ends it, so that a test can kill it midway.
import { systemClock } from '../clock.ts';
import { job } from '../service.ts';
import { openWorkshop } from './workshop.fixture.ts';

const [, , url] = process.argv;
const hang = job('hang', async ({ tx }) => {
  await tx.rowsAffecting(`insert into effects (tenant_id, note) values ($1, 'doomed')`, [tx.tenantId]);
  process.send?.('begun');
  await new Promise(() => {});
});
await openWorkshop(url!, systemClock).startWorker({ jobs: [hang], pollMs: 50 });
process.on('disconnect', () => process.exit());
