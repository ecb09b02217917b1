// What waits for a contract's days: it takes effect, is warned of, goes on or ends.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { notify } from '../messages/message.jobs.ts';
import { activate, expire, warn } from './contract-term.ts';
import { renewContract } from './contract.commands.ts';
import { ContractTable } from './contract.table.ts';
import type { StoredContract } from './contract.ts';
import { unfinished } from './handoff.ts';
import { handoffOf } from './handoff.queries.ts';
import { openRenewal } from './renewal.commands.ts';

interface Term {
  contractId: string;
  endDate: string;
}

const activateJob = job('contract.activate', async (context, payload) => {
  const { tx } = context;
  const contract = await tx.find(ContractTable, (payload as unknown as Term).contractId);
  if (contract) await tx.apply(contract, activate(contract, await firmToday(context)));
});

/** The day after the last one it goes on by itself, where it says so and nobody gave notice. */
const renewJob = job('contract.renew', async (context, payload) => {
  const contract = await ofTerm(context.tx, payload as unknown as Term);
  if (contract?.status !== 'ACTIVE') return;
  const { timeZone } = await firmSettings(context);
  await renewContract(context.tx, contract, {}, timeZone);
});

/** The day after the last one it is over. */
const expireJob = job('contract.expire', async (context, payload) => {
  const contract = await ofTerm(context.tx, payload as unknown as Term);
  if (contract) await context.tx.apply(contract, expire(contract, await firmToday(context)));
});

const warnJob = job('contract.warn', async ({ tx }, payload) => {
  const { days, ...term } = payload as unknown as Term & { days: number };
  const contract = await ofTerm(tx, term);
  if (!contract || contract.status !== 'ACTIVE') return;
  await tx.apply(contract, warn(contract, days));
  const text = contract.autoRenew ? `It goes on by itself unless notice is given ${contract.noticeDays} days before.` : 'It is over then.';
  tellOwner(tx, contract, 'crm_contract_expiring', `${contract.number} ends on ${contract.endDate}, in ${days} days`, text);
});

/** Once per term; whoever renewed it before had no need of it. */
const openRenewalJob = job('contract.open_renewal', async (context, payload) => {
  const day = await firmDay(context);
  const contract = await ofTerm(context.tx, payload as unknown as Term);
  if (!contract || !['SIGNED', 'ACTIVE'].includes(contract.status) || contract.renewalOpportunityId !== undefined) return;
  await openRenewal(context.tx, contract, day);
});

/** Ten minutes after the signature everything is under way, or its owner hears what is not. */
const handoffJob = job('handoff.watch', async ({ tx }, payload) => {
  const [contract] = await tx.peek(ContractTable, 'id = $1', [(payload as { contractId: string }).contractId]);
  if (!contract) return;
  const missing = unfinished(await handoffOf(tx, contract, tx.now));
  if (missing.length === 0) return;
  tellOwner(
    tx,
    contract,
    'crm_handoff_unfinished',
    `${contract.number} is signed, its handoff is not finished`,
    `Not there yet: ${missing.join(', ')}.`,
  );
});

const tellOwner = (tx: Tx, { id, ownerId: userId }: StoredContract, template: string, subject: string, text: string): void =>
  notify(tx, { userId, template, subject, text, about: { kind: 'contract', id } });

/** A renewed contract has another last day: jobs of the former one are none of its business. */
async function ofTerm(tx: Tx, { contractId, endDate }: Term): Promise<StoredContract | undefined> {
  const contract = await tx.find(ContractTable, contractId);
  return contract?.endDate === endDate ? contract : undefined;
}

export const contractJobs = [activateJob, expireJob, handoffJob, openRenewalJob, renewJob, warnJob];
