// What a signature sets going elsewhere (CRM-91): projects opens the engagement and its projects, finance the billing plan.
// Each is done once its owner says so. What is not there ten minutes after the signature has failed as far as anybody can
// tell from here; should it come later after all, it is done.
import type { HandoffStep } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { LinkKind } from '../sales/sale-links.queries.ts';

export const handoffMsMax = 600_000;

const steps: readonly [key: string, kind: LinkKind][] = [
  ['engagement', 'ENGAGEMENT'],
  ['projects', 'PROJECT'],
  ['billing_plan', 'BILLING_PLAN'],
];

export type Arrived = ReadonlyMap<LinkKind, { recordId: string; at: Date }>;

/** From the moment that binds on. */
export const handoffSteps = (boundAt: Date, arrived: Arrived, now: Date): HandoffStep[] =>
  steps.map(([key, kind]) => {
    const there = arrived.get(kind);
    if (there) return { key, state: 'DONE', targetId: there.recordId, at: there.at };
    return { key, state: now.getTime() - boundAt.getTime() < handoffMsMax ? 'PENDING' : 'FAILED', targetId: undefined, at: undefined };
  });

export const unfinished = (all: readonly HandoffStep[]): string[] => all.filter(({ state }) => state !== 'DONE').map(({ key }) => key);
