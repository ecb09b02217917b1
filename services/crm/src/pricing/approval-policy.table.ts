import type { ApprovalRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { CrmApprovalRule } from '@throughline/contracts/gen/shapes.gen';
import { messages } from '@throughline/chassis/database/columns';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { table, type Noun } from '@throughline/chassis/database/table';

export interface StoredPolicy extends Noun {
  rules: ApprovalRule[];
}

export const ApprovalPolicyTable = table<StoredPolicy>({
  name: 'approval_policies',
  permission: 'crm.pricing',
  columns: { rules: messages(CrmApprovalRule) },
});

/** To change it. Two first changes at once would both make the row: the second waits for the first, and finds it. */
export async function policyToChange(tx: Tx): Promise<StoredPolicy | undefined> {
  const stored = await storedPolicy(tx);
  if (stored) return stored;
  await tx.takeTurn('approval policy');
  return storedPolicy(tx);
}

/** The firm's own policy, once somebody changed it. */
export async function storedPolicy(tx: Reader): Promise<StoredPolicy | undefined> {
  const [stored] = await tx.select(ApprovalPolicyTable, 'true', []);
  return stored;
}
