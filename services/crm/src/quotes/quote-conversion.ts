// An accepted quote becomes one thing, once (CRM-84).
import type { ConvertTarget } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { fact, type Decision } from '@throughline/chassis/decision';
import { conflict } from '@throughline/chassis/errors';
import { factsOf, refuseUnless, type StoredQuote } from './quote.ts';

export interface Converted {
  target: ConvertTarget;
  contractId?: string | undefined;
  orderId?: string | undefined;
  saleId?: string | undefined;
}

export function refuseUnconvertible(quote: StoredQuote): void {
  if (quote.status === 'CONVERTED') {
    const { contractId, orderId, saleId } = quote;
    throw conflict('quote.already_converted', 'The quote has been converted already.', { contractId, orderId, saleId });
  }
  refuseUnless(quote, 'convert');
}

export function convert(quote: StoredQuote, { target, contractId, orderId, saleId }: Converted): Decision<StoredQuote> {
  refuseUnconvertible(quote);
  return {
    set: { status: 'CONVERTED', contractId, orderId, saleId },
    event: fact('crm.quote.converted', { ...factsOf(quote), target, targetId: contractId ?? orderId, saleId }),
  };
}
