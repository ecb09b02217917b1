// The firm's custom fields of a resource, as a service that holds such records asks for them. It belongs into the
// service's `own`, and its reaction into the service's list.
import { CustomFieldServiceService } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import type { Clock } from './clock.ts';
import type { FieldDefinition } from './custom-fields.ts';
import type { Ask } from './rpc/ask.ts';
import { TenantCache, dropOn, type Keeps } from './tenant-cache.ts';

export class FieldDefinitions implements Keeps {
  readonly #cache: TenantCache<readonly FieldDefinition[]>;

  constructor(clock: Clock) {
    this.#cache = new TenantCache(clock);
  }

  /** Those of a resource, 'crm.leads', in a firm. Ask before the transaction opens: identity may have to be called. */
  of(tenantId: string, resource: string, ask: Ask): Promise<readonly FieldDefinition[]> {
    return this.#cache.get(
      tenantId,
      resource,
      async () => (await ask(CustomFieldServiceService).listFieldDefinitions({ resource })).definitions,
    );
  }

  drop(tenantId: string, resource: string): void {
    this.#cache.drop(tenantId, resource);
  }
}

export const fieldDefinitionsChanged = (cacheOf: (own: unknown) => FieldDefinitions) =>
  dropOn('identity.custom_field.changed', cacheOf, ({ resource }) => resource);
