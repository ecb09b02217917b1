// Who has to approve a quote before it goes out (CRM-77): each rule compares one figure with a limit and names a role.
// Steps are decided one after the other, and a role is asked once.
import type { RequiredApproval, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { ApprovalPolicy, ApprovalRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { compare } from '@throughline/chassis/values/decimal';

export type { ApprovalPolicy };

export const defaultRules: readonly ApprovalRule[] = [
  { metric: 'DISCOUNT_PERCENT', op: 'GT', value: '10', level: 1, role: 'MANAGER' },
  { metric: 'DISCOUNT_PERCENT', op: 'GT', value: '20', level: 3, role: 'OWNER' },
  { metric: 'NET_TOTAL', op: 'GTE', value: '100000', level: 1, role: 'MANAGER' },
  { metric: 'MARGIN_PERCENT', op: 'LT', value: '30', level: 3, role: 'OWNER' },
  { metric: 'NET_DAYS', op: 'GT', value: '60', level: 2, role: 'CONTROLLER' },
  { metric: 'NON_STANDARD_TERMS', op: 'GTE', value: '1', level: 1, role: 'MANAGER' },
];

/** The figures of a quote that rules compare. */
export interface ApprovalFigures {
  DISCOUNT_PERCENT: string;
  /** In whole units of the firm's base currency; where nobody can convert it, it may be beyond any limit. */
  NET_TOTAL: string | undefined;
  /** Where the costs are not known, it passes no limit. */
  MARGIN_PERCENT: string | undefined;
  NET_DAYS: string;
  NON_STANDARD_TERMS: string;
}

export const figuresOf = (
  totals: Totals,
  beside: { netTotal: string | undefined; netDays: number; nonStandard: boolean },
): ApprovalFigures => ({
  DISCOUNT_PERCENT: totals.effectiveDiscountPercent,
  NET_TOTAL: beside.netTotal,
  MARGIN_PERCENT: totals.marginPercent,
  NET_DAYS: String(beside.netDays),
  NON_STANDARD_TERMS: beside.nonStandard ? '1' : '0',
});

/** The steps in order; `asked` are those that price rules ask for. */
export function approvalsNeeded(
  rules: readonly ApprovalRule[],
  figures: ApprovalFigures,
  asked: readonly RequiredApproval[] = [],
): RequiredApproval[] {
  const hit = rules
    .filter((rule) => passes(rule, figures[rule.metric]))
    .map((rule) => ({ level: rule.level, role: rule.role, reasons: [reasonOf(rule, figures)] }));
  const byRole = Map.groupBy([...hit, ...asked], ({ role }) => role);
  const steps = [...byRole].map(([role, needs]) => ({
    level: Math.min(...needs.map(({ level }) => level)),
    role,
    reasons: needs.flatMap(({ reasons }) => reasons),
  }));
  return steps.toSorted((a, b) => a.level - b.level || (a.role < b.role ? -1 : 1));
}

export const rulesOf = (policy: Pick<ApprovalPolicy, 'rules'> | undefined): readonly ApprovalRule[] =>
  policy && policy.rules.length > 0 ? policy.rules : defaultRules;

function passes({ metric, op, value }: ApprovalRule, figure: string | undefined): boolean {
  if (figure === undefined) return metric === 'NET_TOTAL';
  const order = compare(figure, value);
  switch (op) {
    case 'GT':
      return order > 0;
    case 'GTE':
      return order >= 0;
    case 'LT':
      return order < 0;
    case 'LTE':
      return order <= 0;
    default:
      return op satisfies never;
  }
}

// A margin tells what work costs, so it says that a limit was passed and not by how much.
function reasonOf({ metric, op, value }: ApprovalRule, figures: ApprovalFigures): string {
  if (metric === 'MARGIN_PERCENT') return `${metric} ${op} ${value}`;
  return `${metric} ${figures[metric] ?? 'without a rate into the base currency,'} ${op} ${value}`;
}
