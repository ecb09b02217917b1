// A company is one customer in accounting, and where the firm keeps its books it has one (CRM-14).
// - Number and book are its own: no other company has them.
// - A book goes with the number; untied is both or the book alone, and only by saying so.
import type { Company, LinkClientRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { StoredCompany } from './company.ts';

/** What the caller does not name stays; a book goes with the customer that it is kept for. */
export function linkClient(company: StoredCompany, given: Named<LinkClientRequest>): Decision<StoredCompany> {
  const { customerRef, bookId } = { customerRef: company.customerRef, bookId: company.bookId, ...given };
  if (!('customerRef' in given || 'bookId' in given)) throw needsCustomer('is required; null unties');
  if (customerRef?.trim() === '') throw needsCustomer('needs more than blanks');
  if (customerRef === undefined && given.bookId !== undefined) throw needsCustomer('is required with a book');
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

const needsCustomer = (message: string) => invalidFields({ field: 'customerRef', code: 'required', message });
