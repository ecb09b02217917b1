// From draft to signed, and how far its signers are.
import type { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { DocumentServiceService } from '@throughline/contracts/gen/throughline/documents/v1/documents';
import { EnvelopeServiceService } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { outOfRange } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { today as dateIn } from '@throughline/chassis/values/zone';
import { firmSettings } from '../firm/firm-settings.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { documentOf, signingOf } from './contract-document.ts';
import { approve, decline, recall, reject, revise, send, submit, type Reviewer } from './contract-signing.ts';
import { signContract } from './contract.commands.ts';
import { ContractTable } from './contract.table.ts';
import { refuseUnless } from './contract.ts';
import { endSigning, prepareSigning } from './envelope.jobs.ts';

type Handlers = Pick<
  Rpc<typeof ContractServiceService>,
  | 'submitContract'
  | 'approveContract'
  | 'rejectContract'
  | 'sendContract'
  | 'recallContract'
  | 'declineContract'
  | 'markContractSigned'
  | 'reviseContract'
  | 'getContractSigning'
  | 'getContractPdf'
>;

export const contractSigningRpc: Handlers = {
  submitContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, submit(contract, tx.actorId));
  }),

  approveContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, approve(contract, await reviewerOf(tx)));
  }),

  rejectContract: command(async ({ tx }, { id, reason }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, reject(contract, await reviewerOf(tx), reason));
  }),

  sendContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    const decision = send(contract, tx.now);
    await requireQualified(tx, 'CONTRACT_SEND', { kind: 'COMPANY', id: contract.companyId });
    const sent = await tx.apply(contract, decision);
    prepareSigning(tx, sent);
    return sent;
  }),

  recallContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    const decision = recall(contract);
    await endSigning(tx, contract, 'The contract was taken back.');
    return tx.apply(contract, decision);
  }),

  declineContract: command(async ({ tx }, { id, reason }) => {
    const contract = await tx.get(ContractTable, id);
    const decision = decline(contract, reason);
    await endSigning(tx, contract, 'A signer declined.');
    return tx.apply(contract, decision);
  }),

  markContractSigned: preparedCommand(firmSettings, async ({ tx }, { id, documentId, signedAt }, { timeZone }) => {
    const contract = await tx.get(ContractTable, id);
    refuseUnless(contract, 'mark-signed');
    if (signedAt && signedAt > tx.now) throw outOfRange('signedAt', 'must not be in the future');
    await endSigning(tx, contract, 'The contract was signed outside this envelope.');
    return signContract(tx, contract, { documentId, signedAt: signedAt ?? tx.now, today: dateIn(tx.now, timeZone), timeZone });
  }),

  reviseContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, revise(contract));
  }),

  getContractSigning: query(async ({ tx, ask }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    const { envelopeId } = contract;
    const isAsked = contract.status === 'OUT_FOR_SIGNATURE' && envelopeId !== undefined;
    return signingOf(contract, isAsked ? await ask(EnvelopeServiceService).getEnvelope({ id: envelopeId }) : undefined);
  }),

  getContractPdf: query(async ({ tx, ask }, { id }) => {
    const documentId = documentOf(await tx.get(ContractTable, id));
    const { url, expiresAt } = await ask(DocumentServiceService).getDocumentLink({ documentId, purpose: 'crm.contract', visitor: '' });
    return { documentId, url, expiresAt };
  }),
};

const reviewerOf = async (tx: Tx): Promise<Reviewer> => ({ id: tx.actorId, allowSelf: (await crmSettings(tx)).approvals.allowSelf });
