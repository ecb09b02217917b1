// What finance tells of a client's invoices, with what a test does not care about filled in.
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { Money } from '@throughline/chassis/values/money';
import { tell } from '@throughline/mesh/testing/tell';
import type { TestMesh } from '@throughline/mesh/testing/mesh';

type InvoiceFact = EventPayloads['finance.invoice.issued'];

/** Net without tax, unless told otherwise. */
export interface Bill {
  invoiceId: string;
  companyId: string;
  total: Money;
  issueDate: string;
  dueDate: string;
  net?: Money;
  bookId?: string;
}

export const invoiceFact = ({ net, bookId, ...bill }: Bill, balance: number): InvoiceFact => ({
  ...bill,
  bookId,
  number: 'INV-1',
  saleId: undefined,
  engagementId: undefined,
  balance: { ...bill.total, amount: balance },
  sources: [{ saleLineKey: undefined, net: net ?? bill.total }],
});

/** A fact of each, in the order given: an invoice is one aggregate. */
export function ledger(mesh: TestMesh) {
  let sequence = 0;
  const at = (subject: string) => ({ subject, sequence: (sequence += 1) });
  return {
    issued: (bill: Bill) => tell(mesh, 'finance.invoice.issued', invoiceFact(bill, bill.total.amount), at(bill.invoiceId)),
    overdue: (bill: Bill, balance: number) => tell(mesh, 'finance.invoice.overdue', invoiceFact(bill, balance), at(bill.invoiceId)),
    paid: (bill: Bill) => tell(mesh, 'finance.invoice.paid', { ...invoiceFact(bill, 0), settledBy: 'PAYMENT' }, at(bill.invoiceId)),
    voided: (bill: Bill) => tell(mesh, 'finance.invoice.voided', invoiceFact(bill, 0), at(bill.invoiceId)),
    disputed: (bill: Bill) =>
      tell(mesh, 'finance.invoice.disputed', { ...invoiceFact(bill, bill.total.amount), reason: 'Quality' }, at(bill.invoiceId)),
    resolved: (bill: Bill) =>
      tell(mesh, 'finance.invoice.dispute_resolved', { ...invoiceFact(bill, bill.total.amount), outcome: 'UPHELD' }, at(bill.invoiceId)),
    applied: ({ invoiceId, companyId, total }: Bill, paymentId: string, amount: number, id?: string) =>
      tell(mesh, 'finance.payment.applied', application(invoiceId, companyId, paymentId, { ...total, amount }), {
        ...at(paymentId),
        ...(id && { id }),
      }),
    unapplied: ({ invoiceId, companyId, total }: Bill, paymentId: string, amount: number) =>
      tell(mesh, 'finance.payment.unapplied', application(invoiceId, companyId, paymentId, { ...total, amount }), at(paymentId)),
    credited: ({ invoiceId, companyId }: Bill, creditNoteId: string, total: Money, issueDate: string) =>
      tell(
        mesh,
        'finance.credit_note.issued',
        {
          creditNoteId,
          number: 'CN-1',
          invoiceId,
          bookId: undefined,
          companyId,
          saleId: undefined,
          engagementId: undefined,
          total,
          reason: 'GOODWILL',
          issueDate,
          sources: [],
        },
        at(creditNoteId),
      ),
  };
}

const application = (invoiceId: string, companyId: string, paymentId: string, amount: Money) => ({
  paymentId,
  invoiceId,
  bookId: undefined,
  companyId,
  saleId: undefined,
  amount,
  paidOn: '2026-03-02',
  sources: [],
});
