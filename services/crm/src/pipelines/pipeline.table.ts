import { boolean, derived, id, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredPipeline } from './pipeline.ts';

export const PipelineTable = table<StoredPipeline>({
  name: 'pipelines',
  permission: 'crm.pipelines',
  entity: 'pipelines',
  columns: { name: text(), teamId: optional(id()), productLine: optional(text()), isDefault: boolean(), stages: derived([]) },
});
