// What crm remembers of the firm is forgotten when identity says that it changed.
import { fieldDefinitionsChanged } from '@throughline/chassis/field-definitions';
import { dropOn } from '@throughline/chassis/tenant-cache';
import { ownOf } from '../own.ts';
import { settingsKey } from './firm-settings.ts';

export const firmReactions = [
  dropOn(
    'identity.settings.changed',
    (own) => ownOf({ own }).firmSettings,
    () => settingsKey,
  ),
  fieldDefinitionsChanged((own) => ownOf({ own }).fieldDefinitions),
];
