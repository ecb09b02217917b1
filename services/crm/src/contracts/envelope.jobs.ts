// A contract that goes out is printed, put in an envelope and, where it is taken back, the envelope ended. Each step waits for
// days where documents is away, and happens once: it is asked for by the round in which the contract went out.
import { EnvelopeServiceService } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import { RenderServiceService } from '@throughline/contracts/gen/throughline/documents/v1/renders';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unavailable } from '@throughline/chassis/errors';
import { job } from '@throughline/chassis/service';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { endEnvelope } from '../envelopes/ending.jobs.ts';
import { envelopeOf, printed, roundOf } from './contract-document.ts';
import { ContractTable } from './contract.table.ts';
import type { StoredContract } from './contract.ts';

interface Round {
  contractId: string;
  round: string;
}

const daysOfTries = { triesMax: 1_000 };

export function prepareSigning(tx: Tx, contract: StoredContract): void {
  const round = roundOf(contract);
  tx.schedule({ kind: 'contract.render', key: round, payload: { contractId: contract.id, round } });
}

/** Also where the envelope is only being made. */
export async function endSigning(tx: Tx, contract: StoredContract, reason: string): Promise<void> {
  if (contract.documentId === undefined || contract.signers.length === 0) return;
  await endEnvelope(tx, {
    round: roundOf(contract),
    envelopeId: contract.envelopeId,
    request: () => envelopeOf(contract, false),
    reason,
  });
}

/** As it went out, unless it was taken back or signed since. */
const isStillOut = (contract: StoredContract | undefined, { round }: Round): contract is StoredContract =>
  contract?.status === 'OUT_FOR_SIGNATURE' && roundOf(contract) === round;

const renderJob = job(
  'contract.render',
  async ({ tx, ask }, payload) => {
    const round = payload as unknown as Round;
    const [contract] = await tx.peek(ContractTable, 'id = $1', [round.contractId]);
    if (!isStillOut(contract, round) || contract.documentId !== undefined) return;
    const [company] = await tx.peek(CompanyTable, 'id = $1', [contract.companyId]);
    const [contact] = contract.contactId ? await tx.peek(ContactTable, 'id = $1', [contract.contactId]) : [];
    const { documentId, state } = await ask(RenderServiceService).renderDocument(
      {
        template: 'contract',
        data: printed(contract, company?.name ?? ''),
        locale: contact?.locale ?? company?.locale ?? '',
        target: 'PDF',
        renderKey: round.round,
      },
      { key: round.round },
    );
    if (documentId === undefined) throw unavailable('render.pending', `The document is not ready: ${state}.`, 5);
    const present = await tx.find(ContractTable, contract.id);
    if (!isStillOut(present, round)) return;
    await tx.apply(present, { set: { documentId } });
    if (present.signers.length > 0) tx.schedule({ kind: 'contract.envelope', key: round.round, payload: { ...round } });
  },
  daysOfTries,
);

const envelopeJob = job(
  'contract.envelope',
  async ({ tx, ask }, payload) => {
    const round = payload as unknown as Round;
    const [contract] = await tx.peek(ContractTable, 'id = $1', [round.contractId]);
    if (!isStillOut(contract, round) || contract.envelopeId !== undefined) return;
    const { id: envelopeId } = await ask(EnvelopeServiceService).createEnvelope(envelopeOf(contract, true), { key: round.round });
    const present = await tx.find(ContractTable, contract.id);
    // Taken back meanwhile: whoever did so has the envelope ended.
    if (isStillOut(present, round)) await tx.apply(present, { set: { envelopeId } });
  },
  daysOfTries,
);

export const envelopeJobs = [renderJob, envelopeJob];
