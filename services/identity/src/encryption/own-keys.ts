// Identity's own sealed values take keys like everybody's; it needs to ask nobody for them. A key is read beside the call
// at hand, over a connection for queries: a call that waits for a second one to write with might wait for itself.
import type { OwnContext } from '@throughline/chassis/service';
import { dataKey, type DataKey as SealingKey, type DataKeys } from '@throughline/chassis/security/sealing';
import type { IdentityConfig } from '../identity-settings.ts';
import { readMasterKeys } from '../own.ts';
import { secretOf, type DataKey } from './data-key.ts';
import { keyFor } from './data-key.queries.ts';

const service = 'identity';
type Wrapped = Pick<DataKey, 'service' | 'keyVersion' | 'wrapped'>;

const currentSql = `select service, key_version as "keyVersion", wrapped from data_keys where service = $1 and state = 'CURRENT'`;
const versionSql = `select service, key_version as "keyVersion", wrapped from data_keys where service = $1 and state <> 'DESTROYED' and key_version = $2`;

export function ownDataKeys({ settings, read, inTenant }: OwnContext): DataKeys {
  const masterKeys = readMasterKeys(settings as IdentityConfig);
  const unwrapped = (tenantId: string, key: Wrapped): SealingKey => dataKey(key.keyVersion, secretOf(key, tenantId, masterKeys));

  // The first key of a firm is made here, once in its life; a replica that lags behind is asked past.
  const made = async (tenantId: string, version: number | undefined): Promise<SealingKey> => {
    let key: DataKey;
    await inTenant(tenantId, async ({ tx }) => void (key = await keyFor(tx, service, version, masterKeys)));
    return unwrapped(tenantId, key!);
  };
  return {
    async current(tenantId) {
      const [key] = await read<Wrapped>(tenantId, currentSql, [service]);
      return key ? unwrapped(tenantId, key) : made(tenantId, undefined);
    },
    async version(tenantId, version) {
      const [key] = await read<Wrapped>(tenantId, versionSql, [service, version]);
      return key ? unwrapped(tenantId, key) : made(tenantId, version);
    },
  };
}
