// Figures of a tree of companies, each added to the one above: money by currency, health by the worst.
import type { HealthBand } from '@throughline/contracts/gen/throughline/crm/v1/health';
import { add, type Money } from '@throughline/chassis/values/money';

export interface Standpoint {
  id: string;
  parentId: string | undefined;
  band: HealthBand | undefined;
  openPipeline: readonly Money[];
  activeContracts: readonly Money[];
  /** In the firm's base currency. */
  revenue: number;
}

export type RolledUp = Pick<Standpoint, 'band' | 'revenue'> & { openPipeline: Money[]; activeContracts: Money[] };

const severity: Record<HealthBand, number> = { HEALTHY: 0, WATCH: 1, AT_RISK: 2 };

/** Takes them nearest first and works from the deepest up, so that each is whole before it is told to the one above. */
export function rollUp(companies: readonly Standpoint[]): ReadonlyMap<string, RolledUp> {
  const rolled = new Map<string, RolledUp>(
    companies.map(({ id, band, openPipeline, activeContracts, revenue }) => [
      id,
      { band, openPipeline: [...openPipeline], activeContracts: [...activeContracts], revenue },
    ]),
  );
  for (const { id, parentId } of companies.toReversed()) {
    const [below, above] = [rolled.get(id)!, parentId === undefined ? undefined : rolled.get(parentId)];
    if (!above) continue;
    above.band = worse(above.band, below.band);
    above.revenue += below.revenue;
    above.openPipeline = together(above.openPipeline, below.openPipeline);
    above.activeContracts = together(above.activeContracts, below.activeContracts);
  }
  return rolled;
}

const worse = (one: HealthBand | undefined, other: HealthBand | undefined) =>
  other !== undefined && (one === undefined || severity[other] > severity[one]) ? other : one;

/** A sum for each currency, in alphabetical order. */
function together(one: readonly Money[], other: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const part of [...one, ...other]) {
    const sum = sums.get(part.currency);
    sums.set(part.currency, sum ? add(sum, part) : part);
  }
  return [...sums.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
