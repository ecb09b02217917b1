import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { hashOf } from '../tokens/token.ts';
import type { Device } from './device.ts';
import { DeviceTable } from './device.table.ts';

/** The device of the person at work that this token names; another person's is nobody's here. */
export async function deviceOf(tx: Tx, token: string | undefined): Promise<Device | undefined> {
  if (!token) return undefined;
  const [device] = await tx.select(DeviceTable, `secret_hash = $1 and trust <> 'BLOCKED'`, [hashOf(token)], { tail: 'for no key update' });
  return device;
}

/** Forgets what the person's devices were trusted for. */
export const untrustDevices = (tx: Tx, userId: string) =>
  tx.rowsAffecting(
    `update devices set trust = 'UNTRUSTED', trusted_until = null, version = version + 1 where user_id = $1 and trust = 'TRUSTED'`,
    [userId],
  );
