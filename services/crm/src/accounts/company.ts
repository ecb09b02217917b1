// A company is whom the firm sells to, buys from or works beside.
// - It begins as a PROSPECT. It becomes a CLIENT only through what binds: a signed contract, an invoiced quote, a confirmed
//   order, or promotion past the gate; by PATCH never.
// - A client becomes a FORMER_CLIENT by hand, or after 180 days without an active contract; what binds makes it a client again.
// - Its customer number in accounting and its book are its own.
import type {
  Company,
  CompanyLifecycle,
  CreateCompanyRequest,
  LinkClientRequest,
  UpdateCompanyRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, invalidTransition, rule } from '@throughline/chassis/errors';
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
  const { onDuplicate: _, ...fields } = given;
  const customFields = newFields(definitions, given.customFields);
  const set = {
    ...normalised(fields),
    id,
    ownerId,
    customFields,
    lifecycle: 'PROSPECT' as const,
    health: undefined,
    possibleDuplicates: [],
  };
  const { name, parentId, addresses, domain, source } = set;
  return { set, event: fact('crm.company.created', { companyId: id, name, ownerId, parentId, addresses, domain, source }) };
}

export function change(
  company: StoredCompany,
  given: Named<UpdateCompanyRequest>,
  definitions: FieldDefinitionList,
): Decision<StoredCompany> {
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

export function linkClient(company: StoredCompany, { customerRef, bookId }: LinkClientRequest): Decision<StoredCompany> {
  if (customerRef !== undefined && company.customerRef !== undefined && company.customerRef !== customerRef) {
    throw conflict('company.client_already_linked', `The company is customer ${company.customerRef} already: untie it first.`);
  }
  const { set } = changedFields<Company>(company, { customerRef, bookId: customerRef === undefined ? undefined : bookId });
  if (Object.keys(set).length === 0) return { set: {} };
  const after = { ...company, ...set };
  return {
    set,
    event: fact('crm.company.client_linked', {
      companyId: company.id,
      ownerId: company.ownerId,
      customerRef: after.customerRef,
      bookId: after.bookId,
    }),
  };
}

export function place(company: StoredCompany, parentId: string | undefined): Decision<StoredCompany> {
  if (company.parentId === parentId) return { set: {} };
  return {
    set: { parentId },
    event: fact('crm.company.parent_changed', { companyId: company.id, ownerId: company.ownerId, from: company.parentId, to: parentId }),
  };
}

/** `uses` counts what stands on the company, by what it is called. */
export function dissolve(company: StoredCompany, uses: Readonly<Record<string, number>>): Decision<StoredCompany> {
  const standing = Object.entries(uses).filter(([, count]) => count > 0);
  if (standing.length > 0) {
    throw conflict('company.in_use', `${company.name} still has ${standing.map(([what, count]) => `${count} ${what}`).join(', ')}.`, {
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
  throw rule('company.lifecycle_guarded', `A company does not become ${to} by hand: a contract, an order or promotion makes a client.`, {
    from,
    to,
  });
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
