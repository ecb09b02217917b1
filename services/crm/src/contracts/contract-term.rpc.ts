// A contract that binds: what it set going, how it is billed, how it goes on or ends.
import type { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { missingForHandoff } from './contract-signing.ts';
import { renewContract, terminateContract } from './contract.commands.ts';
import { billingTermsOf } from './contract.queries.ts';
import { ContractTable } from './contract.table.ts';
import { handoffOf } from './handoff.queries.ts';

type Handlers = Pick<Rpc<typeof ContractServiceService>, 'renewContract' | 'terminateContract' | 'getContractHandoff' | 'getBillingTerms'>;

export const contractTermRpc: Handlers = {
  renewContract: preparedCommand(firmSettings, async ({ tx }, { id, termMonths, upliftPercent }, { timeZone }) =>
    renewContract(tx, await tx.get(ContractTable, id), { termMonths, upliftPercent }, timeZone),
  ),

  terminateContract: preparedCommand(firmToday, async ({ tx }, { id, on, reason }, today) =>
    terminateContract(tx, await tx.get(ContractTable, id), { on, today, reason }),
  ),

  getContractHandoff: query(async ({ tx, clock }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return { missing: missingForHandoff(contract), steps: await handoffOf(tx, contract, clock.now()) };
  }),

  getBillingTerms: query(({ tx }, request) => billingTermsOf(tx, request)),
};
