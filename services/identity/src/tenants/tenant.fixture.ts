// A firm as tests begin with it.
import { found, type Tenant } from './tenant.ts';

const at = new Date('2026-03-01T09:00:00Z');

export const someFirm = (given: Partial<Tenant> = {}): Tenant => ({
  ...found('t1', { name: 'King & Partners', country: 'GB', currency: 'GBP' }, 'king-partners').set,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
  ...given,
});
