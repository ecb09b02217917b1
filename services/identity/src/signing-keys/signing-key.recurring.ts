import { nobody } from '@throughline/chassis/database/recorder';
import { recurring } from '@throughline/chassis/service';
import { ownOf } from '../own.ts';
import { rotateKeys } from './signing-key.queries.ts';

/** Each hour, so that a key is at most an hour late in any of its steps. */
export const rotateSigningKeys = recurring('signing_keys.rotate', '7 * * * *', (context) =>
  context.inTenant(nobody, async ({ tx }) => {
    await rotateKeys(tx, 'ACCESS', ownOf(context).masterKeys);
  }),
);
