import { instant, json, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Flag } from './feature.ts';

export const FeatureTable = table<Flag>({
  name: 'features',
  permission: 'identity.features',
  columns: { key: text(), value: json(), until: instant() },
});
