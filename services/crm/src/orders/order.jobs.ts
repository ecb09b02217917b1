// What was fulfilled is drafted as an invoice by finance, once per origin, however long finance is away.
import { InvoiceDraftServiceService, type CreateDraftRequest } from '@throughline/contracts/gen/throughline/finance/v1/invoice_drafts';
import { job } from '@throughline/chassis/service';

const invoiceJob = job(
  'order.invoice',
  async ({ ask }, payload) => {
    const request = payload as unknown as CreateDraftRequest;
    await ask(InvoiceDraftServiceService).createDraft(request, { key: `order.invoice/${request.origin}` });
  },
  { triesMax: 1_000 },
);

export const orderJobs = [invoiceJob];
