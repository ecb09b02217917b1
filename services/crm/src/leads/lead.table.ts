import { CrmFeeEstimate } from '@throughline/contracts/gen/shapes.gen';
import {
  derived,
  id,
  instant,
  integer,
  json,
  message,
  oneOf,
  optional,
  personal,
  text,
  type Column,
} from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { ownedOrOnTeam } from '../accounts/reach.ts';
import { displayName, type Lead, type StoredLead } from './lead.ts';

type Conversion = NonNullable<Lead['converted']>;

/** What a lead became, a column for each id, so that merges of companies and contacts find them. */
const conversion: Column<Conversion | undefined> = {
  suffixes: ['_company_id', '_contact_id', '_opportunity_id', '_at'],
  write: (value) => [value?.companyId ?? null, value?.contactId ?? null, value?.opportunityId ?? null, value?.at ?? null],
  read: (row, at) =>
    row[at + 3] === null
      ? undefined
      : {
          companyId: (row[at] as string | null) ?? undefined,
          contactId: row[at + 1] as string,
          opportunityId: (row[at + 2] as string | null) ?? undefined,
          at: row[at + 3] as Date,
        },
  marks: 'PLAIN',
};

export const LeadTable = table<StoredLead>({
  name: 'leads',
  permission: 'crm.leads',
  entity: 'leads',
  reach: ownedOrOnTeam('leads', 'converted_company_id'),
  company: 'leads.converted_company_id',
  columns: {
    firstName: optional(personal(text())),
    lastName: optional(personal(text())),
    companyName: optional(text()),
    email: optional(personal(text())),
    phone: optional(personal(text())),
    title: optional(text()),
    country: optional(text()),
    industry: optional(oneOf()),
    source: oneOf(),
    externalRef: optional(text()),
    campaignId: optional(id()),
    utm: optional(json()),
    referrer: optional(text()),
    referralCode: optional(text()),
    status: oneOf(),
    ownerId: optional(id()),
    assignedAt: instant(),
    bant: json(),
    bantScore: integer(),
    engagementScore: integer(),
    score: integer(),
    rating: oneOf(),
    assessmentId: optional(id()),
    disqualification: optional(json()),
    qualifiedAt: instant(),
    contactedAt: instant(),
    converted: conversion,
    possibleDuplicates: derived([]),
    customFields: json(),
    feeEstimate: optional(message(CrmFeeEstimate)),
  },
  search: (lead) => ({
    code: '',
    title: displayName(lead),
    subtitle: lead.companyName ?? lead.email ?? '',
    status: lead.status,
    exact: [lead.email, lead.phone].filter((term) => term !== undefined),
  }),
});
