import type { ApprovalRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { CrmApprovalRule } from '@throughline/contracts/gen/shapes.gen';
import { messages } from '@throughline/chassis/database/columns';
import type { Reader } from '@throughline/chassis/database/reader';
import { table, type Noun } from '@throughline/chassis/database/table';

export interface StoredPolicy extends Noun {
  rules: ApprovalRule[];
}

export const ApprovalPolicyTable = table<StoredPolicy>({
  name: 'approval_policies',
  permission: 'crm.pricing',
  columns: { rules: messages(CrmApprovalRule) },
});

/** The firm's own policy, once somebody changed it. */
export async function storedPolicy(tx: Reader): Promise<StoredPolicy | undefined> {
  const [stored] = await tx.select(ApprovalPolicyTable, 'true', []);
  return stored;
}
