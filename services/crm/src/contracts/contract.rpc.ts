import type {
  ContractServiceService,
  CreateContractRequest,
  HandoffStep,
  UpdateContractRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Line, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { TaxSnapshot } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { today as dateIn } from '@throughline/chassis/values/zone';
import { CompanyTable } from '../accounts/company.table.ts';
import { ownerOf } from '../accounts/company.rpc.ts';
import { definitionsOf, newFields, patchedFields } from '../custom-fields/custom-fields.ts';
import { firmSettings, firmToday } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { plainBook, price } from '../pricing/price.ts';
import { ratesOf, taxSnapshot } from '../pricing/tax-rates.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { contactOf, dealOf } from '../quotes/quote-parties.ts';
import { withKeys } from '../quotes/quote-parts.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { clausesOf } from './clause.queries.ts';
import { approve, decline, missingForHandoff, recall, reject, revise, send, submit, type Reviewer } from './contract-signing.ts';
import { judged, renewContract, signContract, terminateContract } from './contract.commands.ts';
import { billingTermsOf, listContracts } from './contract.queries.ts';
import { ContractTable } from './contract.table.ts';
import { draft, edit, refuseSettled, type StoredContract } from './contract.ts';

export const contractRpc: Rpc<typeof ContractServiceService> = {
  listContracts: query(({ tx }, request) => listContracts(tx, request)),

  getContract: query(({ tx }, { id }) => tx.get(ContractTable, id)),

  createContract: preparedCommand(
    async (context, request: CreateContractRequest) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      const { companyId, currency, lines, phases } = request;
      return groundFor(context, { companyId, currency, phases, lines: withKeys(lines) });
    },
    async (context, request, { today, definitions, tax }) => {
      const { tx } = context;
      await tx.get(CompanyTable, request.companyId);
      await refuseStrangers(tx, request, request.companyId);
      const lines = priced(withKeys(request.lines), request, tax);
      const clauses = await judged(tx, await clausesOf(tx, request));
      const number = await nextNumber(tx, 'CONTRACT', formatOf(await crmSettings(tx), 'CONTRACT'), today);
      const customFields = newFields(definitions, request.customFields);
      return tx.create(
        ContractTable,
        draft(request, { id: tx.ids.next(), number, ownerId: ownerOf(context, request), lines, clauses, customFields }),
      );
    },
  ),

  updateContract: preparedCommand(
    async (context, request: UpdateContractRequest) => {
      const given = namedFields(request);
      await refuseInactiveOwners(context, [given.ownerId]);
      const present = await context.reading((tx) => tx.get(ContractTable, request.id));
      return groundFor(context, { ...present, ...given, lines: withKeys(given.lines ?? [], present.lines) });
    },
    async ({ tx }, request, { definitions, tax }) => {
      const given = namedFields(request);
      const contract = await tx.get(ContractTable, request.id);
      refuseSettled(contract);
      await refuseStrangers(tx, given, contract.companyId);
      const lines = given.lines && priced(withKeys(given.lines, contract.lines), { ...contract, ...given }, tax);
      const decision = edit(contract, given, lines, given.clauses && (await judged(tx, given.clauses)));
      if (given.customFields) decision.set.customFields = patchedFields(definitions, contract.customFields, given.customFields);
      return tx.apply(contract, decision);
    },
  ),

  deleteContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    refuseSettled(contract);
    await tx.remove(contract, { set: {} });
    return {};
  }),

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
    return tx.apply(contract, decision);
  }),

  recallContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, recall(contract));
  }),

  declineContract: command(async ({ tx }, { id, reason }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, decline(contract, reason));
  }),

  markContractSigned: preparedCommand(firmSettings, async ({ tx }, { id, documentId, signedAt }, { timeZone }) => {
    const contract = await tx.get(ContractTable, id);
    return signContract(tx, contract, { documentId, signedAt: signedAt ?? tx.now, today: dateIn(tx.now, timeZone), timeZone });
  }),

  reviseContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return tx.apply(contract, revise(contract));
  }),

  renewContract: preparedCommand(firmSettings, async ({ tx }, { id, termMonths, upliftPercent }, { timeZone }) =>
    renewContract(tx, await tx.get(ContractTable, id), { termMonths, upliftPercent }, timeZone),
  ),

  terminateContract: preparedCommand(firmToday, async ({ tx }, { id, on, reason }, today) =>
    terminateContract(tx, await tx.get(ContractTable, id), { on, today, reason }),
  ),

  getContractHandoff: query(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    return { missing: missingForHandoff(contract), steps: handoffSteps(contract) };
  }),

  getBillingTerms: query(({ tx }, request) => billingTermsOf(tx, request)),
};

interface Basket {
  companyId: string;
  currency: string;
  lines: readonly Line[];
  phases: readonly Phase[];
}

async function groundFor(context: HandlerContext, basket: Basket) {
  const today = await firmToday(context);
  return {
    today,
    definitions: await definitionsOf(context, 'crm.contracts'),
    tax: await taxSnapshot(context, async () => ({
      companyId: basket.companyId,
      lines: priced(basket.lines, basket, undefined),
      on: today,
    })),
  };
}

/** By themselves: discounts that belong to a whole are a quote's. */
const priced = (lines: readonly Line[], { currency, phases }: Pick<Basket, 'currency' | 'phases'>, tax: TaxSnapshot | undefined): Line[] =>
  price({ currency, lines, phases, promoCodes: [] }, plainBook('0001-01-01'), ratesOf(tax)).lines;

async function refuseStrangers(
  tx: Tx,
  { contactId, opportunityId }: { contactId?: string | undefined; opportunityId?: string | undefined },
  companyId: string,
) {
  if (contactId) await contactOf(tx, contactId, companyId);
  await dealOf(tx, opportunityId, companyId);
}

const reviewerOf = async (tx: Tx): Promise<Reviewer> => ({ id: tx.actorId, allowSelf: (await crmSettings(tx)).approvals.allowSelf });

/** From the signature on: what the others have made of it. */
function handoffSteps({ signedAt, engagementId }: StoredContract): HandoffStep[] {
  if (!signedAt) return [];
  const step = (key: string, targetId: string | undefined): HandoffStep => ({
    key,
    state: targetId ? 'DONE' : 'PENDING',
    targetId,
    at: undefined,
  });
  return [step('engagement', engagementId), step('billing_plan', undefined)];
}
