// Stored answers of keyed commands may hold tokens that are shown once (a session's, an API key's). They lie encrypted under
// a key that only the service's processes can derive; one that cannot be opened any more counts as forgotten.
import { createSecretKey, hkdfSync } from 'node:crypto';
import type { SigningKey } from './passport.ts';
import { decrypt, encrypt, keyBytes } from './sealing.ts';

export interface AnswerSeal {
  close(place: string, answer: Uint8Array): Uint8Array;
  open(place: string, sealed: Uint8Array): Uint8Array | undefined;
}

export function answerSeal({ kid, privateKey }: SigningKey): AnswerSeal {
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `throughline stored answers of ${kid}`, keyBytes)));
  return {
    close: (place, answer) => encrypt(key, place, answer),
    open(place, sealed) {
      try {
        return decrypt(key, place, sealed);
      } catch {
        return undefined;
      }
    },
  };
}
