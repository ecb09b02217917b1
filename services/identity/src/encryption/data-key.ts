// A data key seals one service's fields in one firm. It rests wrapped by a master key.
// - Of a service's keys in a firm one is CURRENT and seals; those before it only open what they sealed.
// - A new key takes over at once; after a year it must.
// - A new master key wraps the same keys anew and touches no sealed value.
import type { DataKey as DataKeyMessage } from '@throughline/contracts/gen/throughline/identity/v1/encryption';
import { fact, type Decision } from '@throughline/chassis/decision';
import { newDataKeySecret, unwrapKey, wrapKey, type MasterKey } from '@throughline/chassis/security/key-wrapping';

export type DataKey = DataKeyMessage & { wrapped: string; masterVersion: number };
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

export const keyDaysMax = 365;

export interface Place {
  id: string;
  tenantId: string;
  service: string;
  keyVersion: number;
}

export function cut({ id, tenantId, service, keyVersion }: Place, masterKeys: MasterKeys) {
  const wrapped = wrapKey(masterKeys[0], { tenantId, service, version: keyVersion }, newDataKeySecret());
  const set = { id, service, keyVersion, wrapped, masterVersion: masterKeys[0].version, state: 'CURRENT' as const };
  // The first key takes the place of none: nothing is to be sealed again.
  return keyVersion === 1 ? { set } : { set, event: fact('identity.data_key.rotated', { service, version: keyVersion }) };
}

export const replaced = (_key: DataKey): Decision<DataKey> => ({ set: { state: 'DECRYPT_ONLY' } });

export function rewrapped(key: DataKey, tenantId: string, masterKeys: MasterKeys): Decision<DataKey> {
  const owner = { tenantId, service: key.service, version: key.keyVersion };
  const wrapped = wrapKey(masterKeys[0], owner, unwrapKey(masterKeys, owner, key.wrapped));
  return { set: { wrapped, masterVersion: masterKeys[0].version }, reason: 'the master key was replaced' };
}

export const secretOf = (key: Pick<DataKey, 'service' | 'keyVersion' | 'wrapped'>, tenantId: string, masterKeys: MasterKeys): Buffer =>
  unwrapKey(masterKeys, { tenantId, service: key.service, version: key.keyVersion }, key.wrapped);

export function shown(key: DataKey): DataKeyMessage {
  const { wrapped: _wrapped, masterVersion: _masterVersion, ...message } = key;
  return message;
}
