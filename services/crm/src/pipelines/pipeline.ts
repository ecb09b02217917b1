// A pipeline is the way deals take, stage by stage (CRM-40).
// - It has 3 to 20 stages: at least one is open, one wins, one loses; the open ones come first.
// - One pipeline is the firm's default: deals that name none go there. Another may take its place; none may leave it empty.
// - A pipeline that deals stand in is not deleted.
import type { CreatePipelineRequest, Pipeline, UpdatePipelineRequest } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { conflict } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Draft } from './stage-draft.ts';

export type { Pipeline };

/** As it is stored; its stages have a table of their own. */
export type StoredPipeline = Pipeline;

export const usualStages: readonly Draft[] = [
  { name: 'Discovery', category: 'OPEN', probability: 10 },
  { name: 'Qualified', category: 'OPEN', probability: 25 },
  { name: 'Proposal', category: 'OPEN', probability: 50 },
  { name: 'Negotiation', category: 'OPEN', probability: 75 },
  { name: 'Won', category: 'WON', probability: 100 },
  { name: 'Lost', category: 'LOST', probability: 0 },
];

/** `first`: the firm has no other one. */
export const found = ({ name, teamId, productLine, isDefault }: Omit<CreatePipelineRequest, 'stages'>, first: boolean) => ({
  set: { name, teamId, productLine, isDefault: isDefault || first, stages: [] },
});

export function change(pipeline: StoredPipeline, given: Named<UpdatePipelineRequest>): Decision<StoredPipeline> {
  if (pipeline.isDefault && given.isDefault === false) throw conflict('pipeline.default', 'Make another pipeline the default one instead.');
  return { set: changedFields<Pipeline>(pipeline, given).set };
}

export function dissolve(pipeline: StoredPipeline, deals: number): Decision<StoredPipeline> {
  if (pipeline.isDefault) throw conflict('pipeline.default', 'The default pipeline stays: make another one the default first.');
  if (deals > 0) throw conflict('pipeline.in_use', `${pipeline.name} is not empty: delete its deals first.`, { deals });
  return { set: {} };
}
