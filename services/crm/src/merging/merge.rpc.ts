import type { MergeServiceService } from '@throughline/contracts/gen/throughline/crm/v1/merges';
import { bindingOf, readToken, writeToken } from '@throughline/chassis/database/page-token';
import { notFound } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { requirePermission } from '@throughline/chassis/security/access';
import { CompanyTable } from '../accounts/company.table.ts';
import { undoCompanyMerge } from '../accounts/company-unmerge.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { undoContactMerge } from '../contacts/contact-unmerge.ts';
import { markUndone, mergeCount, mergeRecord, mergesOf, shown } from './record.queries.ts';
import { refuseUndo } from './undo.ts';

const sizeDefault = 50;

export const mergeRpc: Rpc<typeof MergeServiceService> = {
  listMerges: query(async ({ tx }, { pageSize, pageToken, withTotal, ...asked }) => {
    const size = pageSize || sizeDefault;
    const binding = bindingOf(['merges', asked]);
    const after = pageToken ? readToken(pageToken, binding, 'timestamptz') : undefined;
    const found = await mergesOf(tx, asked, { after, size: size + 1 });
    const items = found.slice(0, size).map(shown);
    const last = items.at(-1);
    return {
      items,
      nextPageToken: found.length > size ? writeToken(binding, last!.at!.toISOString(), last!.id) : undefined,
      totalSize: withTotal ? await mergeCount(tx, asked) : undefined,
    };
  }),

  undoMerge: command(async ({ tx }, { id }) => {
    const record = await mergeRecord(tx, id);
    if (!record) throw notFound();
    requirePermission(tx.passport, permissions[record.kind]);
    await (record.kind === 'COMPANY' ? tx.get(CompanyTable, record.winner_id) : tx.get(ContactTable, record.winner_id));
    const restorable = record.snapshot.length > 0 && record.winner_changes !== null;
    refuseUndo({ at: record.at, undoneAt: record.undone_at, restorable }, tx.now);
    await (record.kind === 'COMPANY' ? undoCompanyMerge(tx, record) : undoContactMerge(tx, record));
    await markUndone(tx, id);
    return shown({ ...record, undone_at: tx.now });
  }),
};

const permissions = { COMPANY: 'crm.companies.merge', CONTACT: 'crm.contacts.merge' } as const;
