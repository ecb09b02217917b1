// A change order makes the next version of a sale (CRM-95): lines are added, removed or changed by their keys, once per
// change order. One that was written for an older version is taken in only if nobody has touched its lines since.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { sameValue } from '@throughline/chassis/decision';
import type { DecimalString } from '@throughline/chassis/values/decimal';
import { scheduled } from '../contracts/billing-terms.ts';
import { linesMax } from '../pricing/line-checks.ts';
import { plainBook, plainLines, price } from '../pricing/price.ts';
import { totalsOf } from '../pricing/totals.ts';
import type { SaleContent } from './sale.ts';

export interface LineAmendment {
  op: 'ADD' | 'REMOVE' | 'CHANGE';
  key: string;
  /** What is added, or how it is to be. */
  line?: Line | undefined;
}

export interface Amendment {
  lines: readonly LineAmendment[];
  approvedBy?: string | undefined;
  documentId?: string | undefined;
}

export type Amended = { content: SaleContent } | { rejected: string };

/** `base`: the version that the change order was written for; `latest`: the one that is agreed now. */
export function amend(
  base: SaleContent,
  latest: SaleContent,
  { lines: amendments, approvedBy, documentId }: Amendment,
  currency: string,
): Amended {
  const fault = faultOf(base, latest, amendments);
  if (fault !== undefined) return { rejected: fault };
  const byKey = new Map(amendments.map((amendment) => [amendment.key, amendment]));
  const kept = latest.lines.flatMap((line) => {
    const amendment = byKey.get(line.key);
    if (amendment?.op === 'REMOVE') return [];
    return [amendment?.line ? pricedLine(amendment.line, line.key, latest, currency) : line];
  });
  const added = amendments.filter(({ op }) => op === 'ADD').map(({ key, line }) => pricedLine(line!, key, latest, currency));
  const lines = [...kept, ...added];
  if (lines.length > linesMax) return { rejected: `a sale has at most ${linesMax} lines` };
  const terms = { ...latest.terms, billingTerms: scheduled(latest.terms.billingTerms, lines) };
  return { content: { ...latest, lines, terms, totals: totalsOf(lines, currency), approvedBy, documentId } };
}

function faultOf(base: SaleContent, latest: SaleContent, amendments: readonly LineAmendment[]): string | undefined {
  const [before, now] = [linesByKey(base), linesByKey(latest)];
  const seen = new Set<string>();
  for (const { op, key, line } of amendments) {
    if (seen.has(key)) return `${key} is named twice`;
    seen.add(key);
    if (op !== 'REMOVE' && !line) return `${key} says nothing of what it is to be`;
    if (op === 'ADD' && now.has(key)) return `${key} is there already`;
    if (op !== 'ADD' && !now.has(key)) return `${key} is no line of the sale any more`;
    if (!sameValue(comparable(before.get(key)), comparable(now.get(key)))) return `${key} was changed by somebody else meanwhile`;
  }
  return undefined;
}

/** By itself: what was taken off the whole was agreed for other lines. */
function pricedLine(line: Line, key: string, latest: SaleContent, currency: string): Line {
  const plain = { ...plainLines([{ ...line, key, amounts: undefined }])[0]!, selected: true };
  const rate = taxRateOf(latest, key);
  const rates = new Map(rate === undefined ? [] : [[key, rate]]);
  const { phases } = latest;
  return price({ currency, lines: [plain], phases, promoCodes: [] }, plainBook('0001-01-01'), rates).lines[0]!;
}

/** The line's own, or the one that all lines of the sale share; what is billed is taxed anew by finance. */
function taxRateOf({ lines }: SaleContent, key: string): DecimalString | undefined {
  const own = lines.find((line) => line.key === key);
  if (own) return own.amounts?.taxRate;
  const shared = new Set(lines.map(({ amounts }) => amounts?.taxRate));
  return shared.size === 1 ? [...shared][0] : undefined;
}

const linesByKey = ({ lines }: SaleContent) => new Map(lines.map((line) => [line.key, line]));
const comparable = (line: Line | undefined): unknown => line && (JSON.parse(JSON.stringify(line)) as unknown);
