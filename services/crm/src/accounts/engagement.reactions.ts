// Which engagements a company has under way and how they fare, as projects tells it (CRM-15, CRM-17).
import { on } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { standingFor } from '../revenue/invoice.queries.ts';
import { refreshSoon } from './standing.queries.ts';

interface Heard {
  engagementId: string;
  companyId: string;
  /** Left out: as it was, GREEN where nothing was said yet. */
  color?: 'GREEN' | 'YELLOW' | 'RED';
  /** Left out: as it was. */
  open?: boolean;
}

async function keep(tx: Tx, { engagementId, companyId: told, color, open }: Heard): Promise<void> {
  const companyId = await standingFor(tx, told);
  if (companyId === undefined) return;
  await tx.rowsAffecting(
    `insert into company_engagements (tenant_id, engagement_id, company_id, color, open) values ($1, $2, $3, coalesce($4, 'GREEN'), coalesce($5, true))
     on conflict (tenant_id, engagement_id) do update set company_id = excluded.company_id,
       color = coalesce($4, company_engagements.color), open = coalesce($5, company_engagements.open)`,
    [tx.tenantId, engagementId, companyId, color ?? null, open ?? null],
  );
  refreshSoon(tx, companyId);
}

export const engagementReactions = [
  on('projects.engagement.opened', ({ tx }, { data }) => keep(tx, { ...data, open: true })),
  on('projects.engagement.closed', ({ tx }, { data }) => keep(tx, { ...data, open: false })),
  on('projects.engagement.health_changed', ({ tx }, { data }) => keep(tx, { ...data, color: data.to })),
];
