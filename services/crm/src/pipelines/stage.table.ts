import { boolean, id, integer, json, oneOf, optional, suffixed, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Stage } from './stage.ts';

export const StageTable = table<Stage>({
  name: 'pipeline_stages',
  permission: 'crm.pipelines',
  entity: 'stages',
  columns: {
    pipelineId: id(),
    name: text(),
    order: suffixed('_place', integer()),
    category: oneOf(),
    probability: integer(),
    requiredFields: texts(),
    entryWhen: optional(json()),
    exitWhen: optional(json()),
    allowedFrom: texts(),
    allowSkip: boolean(),
    allowBack: boolean(),
    maxDays: optional(integer()),
    approverRole: optional(text()),
    checklist: json(),
    guidance: optional(text()),
    automations: json(),
  },
});
