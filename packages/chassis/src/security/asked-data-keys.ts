// Data keys as every service but identity gets them: by asking identity, as itself.
import { createSecretKey } from 'node:crypto';
import { EncryptionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/encryption';
import type { Ask } from '../rpc/ask.ts';
import type { DataKey, DataKeys } from './sealing.ts';

export function askedDataKeys(askFor: (tenantId: string) => Ask): DataKeys {
  const ask = async (tenantId: string, version: number | undefined): Promise<DataKey> => {
    const answer = await askFor(tenantId)(EncryptionServiceService).getDataKey({ version });
    return { version: answer.version, sealing: createSecretKey(answer.key), blinding: createSecretKey(answer.blindIndexKey) };
  };
  return {
    current: (tenantId) => ask(tenantId, undefined),
    version: (tenantId, version) => ask(tenantId, version),
  };
}
