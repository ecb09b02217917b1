import type { EncryptionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/encryption';
import { equals, oneOfValues, page } from '@throughline/chassis/database/list';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { dataKey } from '@throughline/chassis/security/sealing';
import { ownOf } from '../own.ts';
import { secretOf, shown } from './data-key.ts';
import { keyFor, rotateKey, servicesWithKeys } from './data-key.queries.ts';
import { DataKeyTable } from './data-key.table.ts';

export const encryptionRpc: Rpc<typeof EncryptionServiceService> = {
  getDataKey: command(async ({ tx, passport, own }, { version }) => {
    const { masterKeys } = ownOf({ own });
    const key = await keyFor(tx, passport.issuer, version, masterKeys);
    const { sealing, blinding } = dataKey(key.keyVersion, secretOf(key, tx.tenantId, masterKeys));
    return { key: sealing.export(), version: key.keyVersion, blindIndexKey: blinding.export() };
  }),

  listDataKeys: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, DataKeyTable, request, {
      filters: { service: equals('service'), state: oneOfValues('state') },
    });
    return { items: items.map(shown), ...rest };
  }),

  rotateDataKeys: command(async ({ tx, own }, { services }) => {
    const { masterKeys } = ownOf({ own });
    const items = [];
    for (const service of services.length > 0 ? services : await servicesWithKeys(tx)) {
      const key = await rotateKey(tx, service, masterKeys);
      if (key) items.push(shown(key));
    }
    return { items };
  }),
};
