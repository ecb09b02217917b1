import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { houseControls, type Controls, type Policy } from './policy.ts';
import { SecurityPolicyTable } from './policy.table.ts';

/** The firm's policy, or the house's where it has set none. */
export async function controlsInForce(tx: Reader): Promise<Controls> {
  const [policy] = await tx.select(SecurityPolicyTable, 'security_policies.tenant_id = current_tenant()', []);
  return policy ?? houseControls;
}

export async function presentPolicy(tx: Reader): Promise<Policy> {
  const [policy] = await tx.select(SecurityPolicyTable, 'security_policies.tenant_id = current_tenant()', []);
  return policy ?? { ...houseControls, id: tx.tenantId, version: 0, createdAt: undefined, updatedAt: undefined, createdBy: '' };
}

export interface PolicyVersion {
  version: number;
  at: Date;
  by: string;
  changed: string[];
  controls: Controls;
}

const columns = 'version, at, by, changed, controls';

export const policyVersions = (tx: Reader) =>
  tx.rows<PolicyVersion>(`select ${columns} from security_policy_versions order by version desc limit 200`);

export async function policyVersion(tx: Reader, version: number): Promise<PolicyVersion | undefined> {
  const [found] = await tx.rows<PolicyVersion>(`select ${columns} from security_policy_versions where version = $1`, [version]);
  return found;
}

export const keepVersion = (tx: Tx, { version, at, by, changed, controls }: PolicyVersion) =>
  tx.rowsAffecting(`insert into security_policy_versions (tenant_id, ${columns}) values ($1, $2, $3, $4, $5, $6)`, [
    tx.tenantId,
    version,
    at,
    by,
    changed,
    JSON.stringify(controls),
  ]);
