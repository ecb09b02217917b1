// What others say of a contract: its signers have signed or will not, delivery and billing have begun, delivery is over.
import type { EnvelopeCompleted, EnvelopeDeclined } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unavailable } from '@throughline/chassis/errors';
import { on } from '@throughline/chassis/service';
import { today as dateIn } from '@throughline/chassis/values/zone';
import { firmSettings } from '../firm/firm-settings.ts';
import { saleOf } from '../sales/actuals.queries.ts';
import { link } from '../sales/sale-links.queries.ts';
import { SaleTable } from '../sales/sale.table.ts';
import type { SaleHead } from '../sales/sale.ts';
import { progressOf } from './contract-document.ts';
import { decline } from './contract-signing.ts';
import { complete } from './contract-term.ts';
import { signContract } from './contract.commands.ts';
import { ContractTable } from './contract.table.ts';
import type { StoredContract } from './contract.ts';

/** The contract that this envelope was made for, while it is out. An envelope that was ended speaks for nobody. */
async function outIn(tx: Tx, { envelopeId, origin }: EnvelopeCompleted | EnvelopeDeclined): Promise<StoredContract | undefined> {
  if (origin?.service !== 'crm' || origin.kind !== 'contract') return undefined;
  const contract = await tx.find(ContractTable, origin.id);
  if (contract?.status !== 'OUT_FOR_SIGNATURE') return undefined;
  // The answer that names the envelope is still on its way.
  if (contract.envelopeId === undefined) throw unavailable('contract.envelope_unknown', 'Its envelope is not known here yet.');
  return contract.envelopeId === envelopeId ? contract : undefined;
}

async function soldBy(tx: Tx, saleId: string | undefined, contractId: string | undefined): Promise<SaleHead | undefined> {
  if (saleId || !contractId) return saleOf(tx, { saleId });
  return (await tx.peek(SaleTable, 'contract_id = $1', [contractId]))[0];
}

export const contractReactions = [
  on('documents.envelope.completed', async (context, { data, time }) => {
    const { timeZone } = await firmSettings(context);
    const { tx } = context;
    const contract = await outIn(tx, data);
    if (!contract) return;
    const { completedDocumentId: documentId, certificateDocumentId } = data;
    const signing = progressOf(contract, data.signers);
    await signContract(tx, contract, {
      documentId,
      certificateDocumentId,
      signing,
      signedAt: time,
      today: dateIn(tx.now, timeZone),
      timeZone,
    });
  }),

  on('documents.envelope.declined', async ({ tx }, { data }) => {
    const contract = await outIn(tx, data);
    if (contract) await tx.apply(contract, decline(contract, data.reason || undefined, progressOf(contract, data.signers)));
  }),

  on('projects.engagement.opened', async ({ tx }, { data, time, sequence }) => {
    const { engagementId, name: label } = data;
    const found = await soldBy(tx, data.saleId, data.contractId);
    if (!found) return;
    await link(tx, { saleId: found.id, kind: 'ENGAGEMENT', recordId: engagementId, label, status: 'OPEN', at: time, sequence });
    const contract = found.contractId ? await tx.find(ContractTable, found.contractId) : undefined;
    if (contract && contract.engagementId === undefined) await tx.apply(contract, { set: { engagementId } });
    const sale = await tx.load(SaleTable, found.id);
    if (sale.engagementId === undefined) await tx.apply(sale, { set: { engagementId } });
  }),

  on('projects.engagement.closed', async ({ tx }, { data, time, sequence }) => {
    const { engagementId, contractId } = data;
    const sale = (await soldBy(tx, data.saleId, contractId)) ?? (await saleOf(tx, { engagementId }));
    if (!sale) return;
    await link(tx, { saleId: sale.id, kind: 'ENGAGEMENT', recordId: engagementId, label: '', status: 'CLOSED', at: time, sequence });
    const contract = sale.contractId ? await tx.find(ContractTable, sale.contractId) : undefined;
    if (contract) await tx.apply(contract, complete(contract));
  }),

  on('projects.project.created', async ({ tx }, { data, time, sequence }) => {
    const { projectId: recordId, name: label } = data;
    const sale = await saleOf(tx, data);
    if (sale) await link(tx, { saleId: sale.id, kind: 'PROJECT', recordId, label, status: '', at: time, sequence });
  }),

  on('finance.billing_plan.created', async ({ tx }, { data, time, sequence }) => {
    const { planId: recordId, saleId } = data;
    const sale = await saleOf(tx, { saleId });
    if (sale) await link(tx, { saleId, kind: 'BILLING_PLAN', recordId, label: '', status: '', at: time, sequence });
  }),
];
