import { randomBytes } from 'node:crypto';
import type { DomainServiceService } from '@throughline/contracts/gen/throughline/identity/v1/domains';
import { containsText, oneOfValues, overlaps, page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownOf } from '../own.ts';
import { refuseUnverified } from '../users/verification.ts';
import { look, note, scheduleLook, stopLooking } from './domain.checks.ts';
import { change, claim, retry, shown, type Domain } from './domain.ts';
import { DomainTable } from './domain.table.ts';

const newToken = () => randomBytes(16).toString('hex');

async function verifiedElsewhere(tx: Reader, name: string): Promise<boolean> {
  const [row] = await tx.rows<{ tenant_id: string }>('select tenant_id from tenant_of_domain($1)', [name.toLowerCase()]);
  return row !== undefined && row.tenant_id !== tx.tenantId;
}

export const domainRpc: Rpc<typeof DomainServiceService> = {
  listDomains: query(async ({ tx, own }, request) => {
    const found = await page(tx, DomainTable, request, {
      filters: { status: oneOfValues('status'), purpose: overlaps('purposes') },
      orderBy: { name: { sql: 'name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('name'),
    });
    return { ...found, items: found.items.map((domain) => answer(own, domain)) };
  }),

  getDomain: query(async ({ tx, own }, { id }) => answer(own, await tx.get(DomainTable, id))),

  createDomain: command(async ({ tx, own }, request) => {
    await refuseUnverified(tx);
    const ground = { token: newToken(), now: tx.now, verifiedElsewhere: await verifiedElsewhere(tx, request.name) };
    const domain = await tx.create(DomainTable, claim(tx.ids.next(), request, ground));
    scheduleLook(tx, domain);
    return answer(own, domain);
  }),

  updateDomain: command(async ({ tx, own }, request) => {
    const domain = await tx.get(DomainTable, request.id);
    const changed = await tx.apply(domain, change(domain, namedFields(request)));
    scheduleLook(tx, changed);
    return answer(own, changed);
  }),

  deleteDomain: command(async ({ tx }, { id }) => {
    const domain = await tx.get(DomainTable, id);
    await tx.remove(domain, { set: {} });
    stopLooking(tx, id);
    return {};
  }),

  checkDomain: preparedCommand(
    async ({ own, reading }, { id }) => {
      const { dns, config } = ownOf({ own });
      return look(dns, await reading((tx) => tx.get(DomainTable, id)), config.portalTarget);
    },
    async ({ tx, own }, { id }, seen) => {
      const domain = await tx.get(DomainTable, id);
      const pending = await tx.apply(domain, retry(domain, tx.now));
      if (pending.status !== domain.status) scheduleLook(tx, pending);
      return answer(own, await note(tx, pending, seen, 'ON_DEMAND'));
    },
  ),
};

const answer = (own: unknown, domain: Domain) => shown(domain, ownOf({ own }).config.portalTarget);
