// What waits for a contract's days: it takes effect, is warned of, goes on or ends.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { today as dateIn } from '@throughline/chassis/values/zone';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { activate, expire, warn } from './contract-term.ts';
import { renewContract } from './contract.commands.ts';
import { ContractTable } from './contract.table.ts';
import type { StoredContract } from './contract.ts';

interface Term {
  contractId: string;
  endDate: string;
}

const activateJob = job('contract.activate', async (context, payload) => {
  const { tx } = context;
  const contract = await tx.find(ContractTable, (payload as unknown as Term).contractId);
  if (contract) await tx.apply(contract, activate(contract, await firmToday(context)));
});

/** The day after the last one: renewed by itself where it says so and nobody gave notice, else over. */
const endJob = job('contract.end', async (context, payload) => {
  const { tx, clock } = context;
  const contract = await ofTerm(tx, payload as unknown as Term);
  if (!contract || contract.status !== 'ACTIVE') return;
  const { timeZone } = await firmSettings(context);
  if (contract.autoRenew && contract.renewalTermMonths !== undefined) await renewContract(tx, contract, {}, timeZone);
  else await tx.apply(contract, expire(contract, dateIn(clock.now(), timeZone)));
});

const warnJob = job('contract.warn', async ({ tx }, payload) => {
  const { days, ...term } = payload as unknown as Term & { days: number };
  const contract = await ofTerm(tx, term);
  if (contract) await tx.apply(contract, warn(contract, days));
});

/** A renewed contract has another last day: jobs of the former one are none of its business. */
async function ofTerm(tx: Tx, { contractId, endDate }: Term): Promise<StoredContract | undefined> {
  const contract = await tx.find(ContractTable, contractId);
  return contract?.endDate === endDate ? contract : undefined;
}

export const contractJobs = [activateJob, endJob, warnJob];
