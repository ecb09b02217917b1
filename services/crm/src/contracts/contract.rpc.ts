import type {
  Contract,
  ContractServiceService,
  CreateContractRequest,
  UpdateContractRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Line, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { TaxSnapshot } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { ownerOf } from '../accounts/company.rpc.ts';
import { definitionsOf, newFields, patchedFields } from '../custom-fields/custom-fields.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { keepCosts } from '../pricing/cost-privacy.ts';
import { plainBook, price } from '../pricing/price.ts';
import { ratesOf, taxSnapshot } from '../pricing/tax-rates.ts';
import { contactOf, dealOf } from '../quotes/quote-parties.ts';
import { withKeys } from '../quotes/quote-parts.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { clausesOf } from './clause.queries.ts';
import { contractSigningRpc } from './contract-signing.rpc.ts';
import { contractTermRpc } from './contract-term.rpc.ts';
import { judged } from './contract.commands.ts';
import { listContracts } from './contract.queries.ts';
import { ContractTable } from './contract.table.ts';
import { draft, edit, refuseSettled } from './contract.ts';

export const contractRpc: Rpc<typeof ContractServiceService> = {
  listContracts: query(({ tx }, request) => listContracts(tx, request)),

  getContract: query(({ tx }, { id }) => tx.get(ContractTable, id)),

  createContract: preparedCommand(
    async (context, request: CreateContractRequest) => {
      await refuseInactiveOwners(context, [request.ownerId, request.delivery?.ownerUserId]);
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
      await refuseInactiveOwners(context, [given.ownerId, given.delivery?.ownerUserId]);
      const present = await context.reading((tx) => tx.get(ContractTable, request.id));
      return groundFor(context, { ...present, ...given, lines: withKeys(given.lines ?? [], present.lines) });
    },
    async ({ tx }, request, { definitions, tax }) => {
      const given = namedFields(request);
      const contract = await tx.get(ContractTable, request.id);
      refuseSettled(contract);
      await refuseStrangers(tx, given, contract.companyId);
      const sent = given.lines && keepCosts(withKeys(given.lines, contract.lines), contract.lines, tx.passport);
      const lines = sent && priced(sent, { ...contract, ...given }, tax);
      const decision = edit(contract, given, lines, given.clauses && (await judged(tx, given.clauses)));
      if ('customFields' in given) decision.set.customFields = patchedFields(definitions, contract.customFields, given.customFields);
      return tx.apply(contract, decision);
    },
  ),

  deleteContract: command(async ({ tx }, { id }) => {
    const contract = await tx.get(ContractTable, id);
    refuseSettled(contract);
    await tx.remove(contract, { set: {} });
    return {};
  }),

  ...contractSigningRpc,
  ...contractTermRpc,
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
  { contactId, opportunityId, billingTerms }: Partial<Pick<Contract, 'contactId' | 'opportunityId' | 'billingTerms'>>,
  companyId: string,
) {
  if (contactId) await contactOf(tx, contactId, companyId);
  // Whoever pays need not work where the work is done: a parent company's accountant does.
  if (billingTerms?.invoiceContactId) await tx.get(ContactTable, billingTerms.invoiceContactId);
  await dealOf(tx, opportunityId, companyId);
}
