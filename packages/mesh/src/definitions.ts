// The services that stand. A new service is one line here.
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import type { ServiceDefinition } from '@throughline/chassis/service';

export const definitions: readonly ServiceDefinition[] = [identity, crm];
export const serviceNames = definitions.map(({ name }) => name);
