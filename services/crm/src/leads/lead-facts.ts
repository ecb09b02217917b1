// What conditions of scoring rules and gates may ask of a lead.
import type { FieldKinds, Facts } from '../conditions/condition.ts';
import { customFacts } from '../custom-fields/custom-fields.ts';
import type { Lead } from './lead.ts';

export const leadFieldKinds: FieldKinds = {
  firstName: 'TEXT',
  lastName: 'TEXT',
  companyName: 'TEXT',
  email: 'TEXT',
  phone: 'TEXT',
  title: 'TEXT',
  country: 'TEXT',
  industry: 'TEXT',
  source: 'TEXT',
  referralCode: 'TEXT',
  status: 'TEXT',
  rating: 'TEXT',
  'utm.source': 'TEXT',
  'utm.medium': 'TEXT',
  'utm.campaign': 'TEXT',
  'bant.budget': 'TEXT',
  'bant.authority': 'TEXT',
  'bant.need': 'TEXT',
  'bant.timeline': 'TEXT',
  'bant.budgetAmount': 'NUMBER',
  'bant.budgetCurrency': 'TEXT',
  bantScore: 'NUMBER',
  engagementScore: 'NUMBER',
  score: 'NUMBER',
  createdAt: 'INSTANT',
};

export function leadFacts(lead: Lead): Facts {
  const { utm, bant } = lead;
  return {
    ...lead,
    ...customFacts(lead.customFields),
    'utm.source': utm?.source,
    'utm.medium': utm?.medium,
    'utm.campaign': utm?.campaign,
    'bant.budget': bant?.budget,
    'bant.authority': bant?.authority,
    'bant.need': bant?.need,
    'bant.timeline': bant?.timeline,
    'bant.budgetAmount': bant?.budgetAmount?.amount,
    'bant.budgetCurrency': bant?.budgetAmount?.currency,
  };
}
