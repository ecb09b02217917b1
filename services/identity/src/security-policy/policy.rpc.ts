import type { SecurityPolicyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/security_policy';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { pick, put, type Controls, type Policy } from './policy.ts';
import { keepVersion, policyVersion, policyVersions, presentPolicy, type PolicyVersion } from './policy.queries.ts';
import { SecurityPolicyTable } from './policy.table.ts';

export const securityPolicyRpc: Rpc<typeof SecurityPolicyServiceService> = {
  getSecurityPolicy: query(({ tx }) => presentPolicy(tx)),

  // The field rules have asked for every section, so the request is a whole set of controls.
  putSecurityPolicy: command(({ tx }, request) => replace(tx, request as Controls)),

  listSecurityPolicyVersions: query(async ({ tx }) => ({
    items: (await policyVersions(tx)).map((version) => shown(tx.tenantId, version)),
  })),

  restoreSecurityPolicy: command(async ({ tx }, { version }) => {
    const earlier = await policyVersion(tx, version);
    if (!earlier) throw notFound();
    return replace(tx, earlier.controls);
  }),
};

async function replace(tx: Tx, wanted: Controls): Promise<Policy> {
  const present = await presentPolicy(tx);
  const { set, events, changed } = put(present, wanted, present.version + 1);
  if (present.version > 0 && changed.length === 0) return tx.apply(present, { set: {} });
  const policy =
    present.version === 0
      ? await tx.create(SecurityPolicyTable, { set: { id: tx.tenantId, ...set }, events })
      : await tx.apply(present, { set, events });
  await keepVersion(tx, { version: policy.version, at: tx.now, by: tx.actorId, changed, controls: pick(policy) });
  return policy;
}

const shown = (id: string, { version, at, by, changed, controls }: PolicyVersion) => ({
  version,
  at,
  by,
  changed,
  policy: { id, ...controls, version, createdAt: at, updatedAt: at, createdBy: by },
});
