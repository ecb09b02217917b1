// What crm is configured by, beside what every service is.
import { settings, type Config } from '@throughline/chassis/config';
import { meshSettings } from '@throughline/chassis/service-settings';

export const crmConfiguration = settings({ publicUrl: meshSettings.publicUrl });

export type CrmConfiguration = Config<typeof crmConfiguration>;
