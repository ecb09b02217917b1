// A contract that goes out is printed, put in an envelope and, where it is taken back, the envelope ended. Each step waits for
// days where documents is away, and happens once: it is asked for by the round in which the contract went out.
import { EnvelopeServiceService } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { scheduleRender, type Printer } from '../documents/render.jobs.ts';
import { endEnvelope } from '../envelopes/ending.jobs.ts';
import { envelopeOf, printed, roundOf } from './contract-document.ts';
import { ContractTable } from './contract.table.ts';
import type { StoredContract } from './contract.ts';

export const prepareSigning = (tx: Tx, contract: StoredContract): void =>
  scheduleRender(tx, { record: 'contract', id: contract.id, round: roundOf(contract) });

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
const isStillOut = (contract: StoredContract | undefined, round: string): contract is StoredContract =>
  contract?.status === 'OUT_FOR_SIGNATURE' && roundOf(contract) === round;

export const contractPrinter: Printer = {
  async drafted(tx, contractId, round) {
    const [contract] = await tx.peek(ContractTable, 'id = $1', [contractId]);
    if (!isStillOut(contract, round) || contract.documentId !== undefined) return undefined;
    const [company] = await tx.peek(CompanyTable, 'id = $1', [contract.companyId]);
    const [contact] = contract.contactId ? await tx.peek(ContactTable, 'id = $1', [contract.contactId]) : [];
    return { template: 'contract', data: printed(contract, company?.name ?? ''), locale: contact?.locale ?? company?.locale ?? '' };
  },

  async printed(tx, contractId, round, documentId) {
    const contract = await tx.find(ContractTable, contractId);
    if (!isStillOut(contract, round)) return;
    await tx.apply(contract, { set: { documentId } });
    if (contract.signers.length > 0) tx.schedule({ kind: 'contract.envelope', key: round, payload: { contractId, round } });
  },
};

const envelopeJob = job(
  'contract.envelope',
  async ({ tx, ask }, payload) => {
    const { contractId, round } = payload as { contractId: string; round: string };
    const [contract] = await tx.peek(ContractTable, 'id = $1', [contractId]);
    if (!isStillOut(contract, round) || contract.envelopeId !== undefined) return;
    const { id: envelopeId } = await ask(EnvelopeServiceService).createEnvelope(envelopeOf(contract, true), { key: round });
    const present = await tx.find(ContractTable, contract.id);
    // Taken back meanwhile: whoever did so has the envelope ended.
    if (isStillOut(present, round)) await tx.apply(present, { set: { envelopeId } });
  },
  { triesMax: 1_000 },
);

export const envelopeJobs = [envelopeJob];
