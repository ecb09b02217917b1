import type { CsvColumns } from '../exports/csv.ts';
import type { Lead } from './lead.ts';

export const leadColumns: CsvColumns<Lead> = {
  id: (lead) => lead.id,
  firstName: (lead) => lead.firstName,
  lastName: (lead) => lead.lastName,
  companyName: (lead) => lead.companyName,
  email: (lead) => lead.email,
  phone: (lead) => lead.phone,
  title: (lead) => lead.title,
  country: (lead) => lead.country,
  industry: (lead) => lead.industry,
  source: (lead) => lead.source,
  externalRef: (lead) => lead.externalRef,
  status: (lead) => lead.status,
  ownerId: (lead) => lead.ownerId,
  score: (lead) => lead.score,
  rating: (lead) => lead.rating,
  disqualified: (lead) => lead.disqualification?.reasonCode,
  createdAt: (lead) => lead.createdAt,
  updatedAt: (lead) => lead.updatedAt,
};
