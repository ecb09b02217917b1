// The keys at hand: the current one of each purpose, unwrapped and remembered for a minute, so that signing asks nobody.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Clock } from '@throughline/chassis/clock';
import { nobody } from '@throughline/chassis/database/recorder';
import type { OwnContext } from '@throughline/chassis/service';
import { privatePartOf, rotateKeys, signingKeysFor, type MasterKeys } from './signing-key.queries.ts';
import type { Purpose, SigningKey } from './signing-key.ts';

export interface Signer {
  kid: string;
  privateKey: KeyObject;
}

export interface Keyring {
  /** The key that signs now; made where there is none yet. Asked before a transaction opens, since it may need one. */
  current(purpose: Purpose): Promise<Signer>;
}

interface Given {
  masterKeys: MasterKeys;
  clock: Clock;
  inTenant: OwnContext['inTenant'];
}

const rememberedMs = 60_000;

const currentOf = (keys: readonly SigningKey[]) => keys.find((key) => key.state === 'CURRENT');

export function keyring({ masterKeys, clock, inTenant }: Given): Keyring {
  const remembered = new Map<Purpose, { signer: Promise<Signer>; readAtMs: number }>();

  const read = async (purpose: Purpose): Promise<Signer> => {
    let current: SigningKey | undefined;
    await inTenant(nobody, async ({ tx }) => {
      current = currentOf(await signingKeysFor(tx, purpose)) ?? currentOf(await rotateKeys(tx, purpose, masterKeys));
    });
    const der = privatePartOf(current!, masterKeys);
    return { kid: current!.kid, privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) };
  };

  return {
    current(purpose) {
      const nowMs = clock.now().getTime();
      const known = remembered.get(purpose);
      if (known && nowMs - known.readAtMs < rememberedMs) return known.signer;
      const asked = { signer: read(purpose), readAtMs: nowMs };
      remembered.set(purpose, asked);
      // Callers at the same moment share one reading; one that failed is not kept.
      asked.signer.catch(() => remembered.get(purpose) === asked && remembered.delete(purpose));
      return asked.signer;
    },
  };
}
