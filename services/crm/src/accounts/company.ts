// A company is whom the firm sells to, buys from or works beside.
// - It begins as a PROSPECT. It becomes a CLIENT only through what binds: a signed contract, an invoiced quote, a confirmed
//   order, or promotion past the gate; by PATCH never.
// - A client becomes a FORMER_CLIENT by hand, or after 180 days without an active contract; what binds makes it a client again.
import type {
  Company,
  CompanyLifecycle,
  CreateCompanyRequest,
  UpdateCompanyRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { newFields, patchedFields, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import type { RiskSpell } from './at-risk.ts';

export type { Company };

export interface StoredCompany extends Company {
  /** Present while the company is at risk. */
  risk?: RiskSpell | undefined;
  mergedIntoId?: string | undefined;
}

export function found(
  id: string,
  given: CreateCompanyRequest,
  { ownerId, definitions }: { ownerId: string; definitions: FieldDefinitionList },
) {
  const { onDuplicate: _, lifecycle = 'PROSPECT', ...fields } = given;
  if (lifecycle !== 'PROSPECT') throw guarded('PROSPECT', lifecycle);
  refuseNegative(given);
  const customFields = newFields(definitions, given.customFields);
  const set = {
    ...normalised(fields),
    id,
    ownerId,
    customFields,
    lifecycle,
    health: undefined,
    possibleDuplicates: [],
  };
  const { name, parentId, addresses, domain, source } = set;
  return { set, event: fact('crm.company.created', { companyId: id, name, ownerId, parentId, addresses, domain, source }) };
}

export function change(
  company: StoredCompany,
  given: Omit<Named<UpdateCompanyRequest>, 'ownerId' | 'parentId'>,
  definitions: FieldDefinitionList,
): Decision<StoredCompany> {
  refuseNegative(given);
  const customFields = 'customFields' in given && { customFields: patchedFields(definitions, company.customFields, given.customFields) };
  const changes = changedFields<Company>(company, { ...normalised(given), ...customFields });
  if (changes.set.lifecycle) refuseGuarded(company.lifecycle, changes.set.lifecycle);
  if (Object.keys(changes.set).length === 0) return { set: {} };
  const after = { ...company, ...changes.set };
  const events = [updated(after, changes.old, changes.new)];
  if (changes.set.lifecycle) events.push(lifecycleChanged(company, changes.set.lifecycle));
  return { set: changes.set, events };
}

/** What binds makes a client; a client stays one. */
export function becomeClient(company: StoredCompany): Decision<StoredCompany> {
  if (company.lifecycle === 'CLIENT') return { set: {} };
  return { set: { lifecycle: 'CLIENT' }, event: lifecycleChanged(company, 'CLIENT') };
}

/** By hand, so refused where there is nothing to promote. */
export function promote(company: StoredCompany): Decision<StoredCompany> {
  if (company.lifecycle === 'CLIENT') throw invalidTransition('company', 'CLIENT', ['FORMER_CLIENT']);
  return becomeClient(company);
}

export const becomeFormer = (company: StoredCompany): Decision<StoredCompany> =>
  company.lifecycle === 'CLIENT' ? { set: { lifecycle: 'FORMER_CLIENT' }, event: lifecycleChanged(company, 'FORMER_CLIENT') } : { set: {} };

export function place(company: StoredCompany, parentId: string | undefined): Decision<StoredCompany> {
  if (company.parentId === parentId) return { set: {} };
  const { id: companyId, ownerId, parentId: from } = company;
  const events = [
    updated({ ...company, parentId }, { parentId: from }, { parentId }),
    fact('crm.company.parent_changed', { companyId, ownerId, from, to: parentId }),
  ];
  return { set: { parentId }, events };
}

/** `uses` counts what stands on the company, by what it is called. */
export function dissolve(company: StoredCompany, uses: Readonly<Record<string, number>>): Decision<StoredCompany> {
  const standing = Object.entries(uses).filter(([, count]) => count > 0);
  if (standing.length > 0) {
    throw conflict('company.in_use', `${company.name} still has ${standing.map(([what, count]) => `${what} (${count})`).join(', ')}.`, {
      uses: Object.fromEntries(standing),
    });
  }
  return { set: {}, event: fact('crm.company.deleted', { companyId: company.id, ownerId: company.ownerId }) };
}

export function updated({ id, name, ownerId, parentId, addresses }: StoredCompany, old: object, present: object): Fact {
  return fact('crm.company.updated', { companyId: id, name, ownerId, parentId, addresses, old: untaxed(old), new: untaxed(present) });
}

function refuseGuarded(from: CompanyLifecycle, to: CompanyLifecycle) {
  if (from === 'CLIENT' && to === 'FORMER_CLIENT') return;
  throw guarded(from, to);
}

const whyGuarded: Record<CompanyLifecycle, string> = {
  CLIENT: 'A signed contract, an invoiced quote, a confirmed order or promotion makes a client, and no change of its fields.',
  FORMER_CLIENT: 'Only a client becomes a former client.',
  PROSPECT: 'Who was a client is no prospect any more: it can become a former client.',
};

const guarded = (from: CompanyLifecycle, to: CompanyLifecycle) => rule('company.lifecycle_guarded', whyGuarded[to], { from, to });

function refuseNegative({ annualRevenue }: Pick<Partial<Company>, 'annualRevenue'>) {
  if (annualRevenue && annualRevenue.amount < 0) throw outOfRange('annualRevenue.amount', 'must not be negative');
}

const lifecycleChanged = ({ id, ownerId, lifecycle }: StoredCompany, to: CompanyLifecycle) =>
  fact('crm.company.lifecycle_changed', { companyId: id, ownerId, from: lifecycle, to });

// What is kept sealed does not travel in the clear: whoever needs it asks for the company.
const untaxed = (fields: object): object => ('taxId' in fields ? { ...fields, taxId: '***' } : fields);

// Domains and addresses of mail are compared in lower case, so they are kept so.
function normalised<F extends { domain?: string | undefined; email?: string | undefined }>(fields: F): F {
  const lower = { ...fields };
  if (fields.domain) lower.domain = fields.domain.toLowerCase();
  if (fields.email) lower.email = fields.email.toLowerCase();
  return lower;
}
