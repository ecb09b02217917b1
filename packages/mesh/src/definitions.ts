// The services that stand. A new service is one line here.
import { identity } from '@throughline/identity/service';
import type { ServiceDefinition } from '@throughline/chassis/service';

export const definitions: readonly ServiceDefinition[] = [identity];
export const serviceNames = definitions.map(({ name }) => name);
