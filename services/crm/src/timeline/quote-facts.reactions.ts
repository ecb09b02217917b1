import { entry, linked, type Told } from './fact-entry.ts';

interface OfQuote {
  quoteId: string;
  number: string;
  n: number;
  companyId: string;
  opportunityId?: string | undefined;
}

const ofQuote = ({ quoteId, companyId, opportunityId, number, n }: OfQuote, what: string): Told => ({
  subject: `Quote ${number} v${n} ${what}`,
  companyId,
  links: linked({ QUOTE: quoteId, OPPORTUNITY: opportunityId, COMPANY: companyId }),
});

const because = (reason: string | undefined): string => (reason ? `: ${reason}` : '');

export const quoteFacts = [
  entry('crm.quote.created', (data) => ofQuote(data, 'was drafted')),
  entry('crm.quote.submitted', (data) => ofQuote(data, data.approvals.length > 0 ? 'waits for approval' : 'was submitted')),
  entry('crm.quote.approved', (data) => ofQuote(data, data.auto ? 'needed no approval' : 'was approved')),
  entry('crm.quote.rejected', (data) => ofQuote(data, `was not approved${because(data.reason)}`)),
  entry('crm.quote.sent', (data) => ofQuote(data, 'was sent')),
  entry('crm.quote.viewed', (data) => ofQuote(data, 'was looked at')),
  entry('crm.quote.accepted', (data) => ofQuote(data, 'was accepted')),
  entry('crm.quote.declined', (data) => ofQuote(data, `was declined${because(data.reason)}`)),
  entry('crm.quote.expired', (data) => ofQuote(data, 'expired')),
  entry('crm.quote.withdrawn', (data) => ofQuote(data, `was withdrawn${because(data.reason)}`)),
  entry('crm.quote.revised', (data) => ofQuote(data, 'is a new draft')),
  entry('crm.quote.converted', (data) => ofQuote(data, `became a ${data.target.toLowerCase().replace('_', ' ')}`)),
];
