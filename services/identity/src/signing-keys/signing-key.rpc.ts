import type { SigningKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { signingKeysFor } from './signing-key.queries.ts';

export const signingKeyRpc: Rpc<typeof SigningKeyServiceService> = {
  getKeySet: query(async ({ tx }) => ({ keys: (await signingKeysFor(tx, 'ACCESS')).map(({ publicJwk }) => publicJwk) })),
};
