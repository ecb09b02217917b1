// Costs are marked in the contracts: the house takes them out of whatever leaves for people without costs.read, and refuses
// them in what such people send (ACC-8). So lines come back from them without costs, and what stands under the same key
// keeps its own: whoever may not see a cost does not wipe it either.
import type { Line, LineRole } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { CrmLine } from '@throughline/contracts/gen/shapes.gen';
import { seesCosts, withoutCosts } from '@throughline/chassis/rpc/costs';
import type { Passport } from '@throughline/chassis/security/passport';

/** `lines` as somebody sent them, with the costs of those that stand. Whoever sees costs means what they left out. */
export function keepCosts(lines: readonly Line[], standing: readonly Line[], passport: Passport): Line[] {
  if (seesCosts(passport)) return [...lines];
  const stood = new Map(standing.map((line) => [line.key, line]));
  return lines.map((line) => withCostsOf(line, stood.get(line.key)));
}

/** For comparing: whoever may not see costs is not told that they differ. */
export const costlessFor = <Q extends { lines: Line[] }>(passport: Passport, quote: Q): Q =>
  seesCosts(passport) ? quote : { ...quote, lines: quote.lines.map((line) => withoutCosts(CrmLine, line)) };

function withCostsOf(line: Line, stood: Line | undefined): Line {
  if (!stood) return line;
  return { ...line, unitCost: line.unitCost ?? stood.unitCost, roles: rolesWithCosts(line.roles, stood.roles) };
}

const rolesWithCosts = (roles: readonly LineRole[], stood: readonly LineRole[]): LineRole[] =>
  roles.map((role) => ({ ...role, costRate: role.costRate ?? stood.find((other) => other.role === role.role)?.costRate }));
