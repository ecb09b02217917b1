// The firm's custom fields of a resource, as a service that holds such records asks for them.
import { CustomFieldServiceService } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import type { Clock } from './clock.ts';
import type { FieldDefinition } from './custom-fields.ts';
import type { Ask } from './rpc/ask.ts';
import type { Reaction } from './service.ts';
import { TenantCache } from './tenant-cache.ts';

export class FieldDefinitions {
  readonly #cache: TenantCache<readonly FieldDefinition[]>;
  /** For the service's list of reactions. */
  readonly reaction: Reaction;

  constructor(clock: Clock) {
    this.#cache = new TenantCache(clock);
    this.reaction = this.#cache.dropOn('identity.custom_field.changed', ({ resource }) => resource);
  }

  /** Those of a resource, 'crm.leads', in a firm. Ask before the transaction opens: identity may have to be called. */
  of(tenantId: string, resource: string, ask: Ask): Promise<readonly FieldDefinition[]> {
    return this.#cache.get(tenantId, resource, async () => (await ask(CustomFieldServiceService).listFieldDefinitions({ resource })).definitions);
  }
}
