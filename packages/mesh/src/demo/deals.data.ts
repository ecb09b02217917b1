// What the demo firm hopes to sell, over the stages of its default pipeline; two it has won, two it has lost.
import type { Who } from './firm.ts';

export interface DemoDeal {
  name: string;
  company: string;
  contact: string;
  owner: Who;
  euros: number;
  stage: 'Discovery' | 'Qualified' | 'Proposal' | 'Negotiation';
  /** From today. */
  closesInDays: number;
  nextStep?: string;
  competitors?: readonly string[];
  won?: { reasonCode: string; note: string };
  lost?: { reasonCode: string; competitor?: string; note: string };
}

export const deals: readonly DemoDeal[] = [
  {
    name: 'Aldermoor: group consolidation',
    company: 'Aldermoor Holding SE',
    contact: 'Jonas Petersen',
    owner: 'chiara',
    euros: 184_000,
    stage: 'Negotiation',
    closesInDays: 14,
    nextStep: 'Redline of the master agreement',
  },
  {
    name: 'Aldermoor Pumps: plant costing',
    company: 'Aldermoor Pumps GmbH',
    contact: 'Malte Kruse',
    owner: 'dmitri',
    euros: 42_500,
    stage: 'Proposal',
    closesInDays: 28,
    nextStep: 'Walk Malte through the quote',
  },
  {
    name: 'Aldermoor Services: shared finance desk',
    company: 'Aldermoor Services BV',
    contact: 'Pieter van Dam',
    owner: 'chiara',
    euros: 67_000,
    stage: 'Discovery',
    closesInDays: 120,
  },
  {
    name: 'Castellan: reporting remediation',
    company: 'Castellan Bank AG',
    contact: 'Emil Sauer',
    owner: 'greta',
    euros: 128_000,
    stage: 'Negotiation',
    closesInDays: 21,
    competitors: ['Quill & Abacus'],
    nextStep: 'Meet the risk committee',
  },
  {
    name: 'Brightwater: grid programme office',
    company: 'Brightwater Energy',
    contact: 'Lotte Smit',
    owner: 'greta',
    euros: 96_000,
    stage: 'Proposal',
    closesInDays: 45,
  },
  {
    name: 'Brightwater Solar: Iberian roll-out',
    company: 'Brightwater Solar SL',
    contact: 'Inés Navarro',
    owner: 'greta',
    euros: 38_000,
    stage: 'Qualified',
    closesInDays: 75,
  },
  {
    name: 'Fennel & Rye: cash planning',
    company: 'Fennel & Rye',
    contact: 'Katja Fennel',
    owner: 'dmitri',
    euros: 12_800,
    stage: 'Qualified',
    closesInDays: 60,
    nextStep: 'Get last year by store',
  },
  {
    name: 'Gantry: fleet cost model',
    company: 'Gantry Logistics',
    contact: 'Marieke Claes',
    owner: 'chiara',
    euros: 54_000,
    stage: 'Discovery',
    closesInDays: 100,
  },
  {
    name: 'Juniper: subscription metrics',
    company: 'Juniper Software',
    contact: 'Beatriz Nunes',
    owner: 'greta',
    euros: 24_000,
    stage: 'Discovery',
    closesInDays: 135,
  },
  {
    name: 'Dovecote: clinic benchmarks',
    company: 'Dovecote Clinics',
    contact: 'Florian Moser',
    owner: 'dmitri',
    euros: 31_500,
    stage: 'Negotiation',
    closesInDays: -5,
    won: { reasonCode: 'TRUST', note: 'Third engagement in two years.' },
  },
  {
    name: 'Castellan: stress test tooling',
    company: 'Castellan Bank AG',
    contact: 'Ruth Castellan',
    owner: 'ada',
    euros: 78_000,
    stage: 'Negotiation',
    closesInDays: -12,
    won: { reasonCode: 'EXPERTISE', note: 'Emil had worked with Greta before.' },
  },
  {
    name: 'Hollis: practice finance review',
    company: 'Hollis Architects',
    contact: 'Aoife Hollis',
    owner: 'greta',
    euros: 16_000,
    stage: 'Proposal',
    closesInDays: -9,
    lost: { reasonCode: 'BUDGET_CUT', note: 'Two projects were stopped; ask again in spring.' },
  },
  {
    name: 'Ivory Peak: seasonal planning',
    company: 'Ivory Peak Hotels',
    contact: 'Valentin Gruber',
    owner: 'dmitri',
    euros: 29_000,
    stage: 'Proposal',
    closesInDays: -3,
    competitors: ['Quill & Abacus'],
    lost: { reasonCode: 'COMPETITOR', competitor: 'Quill & Abacus', note: 'They offered a fixed price for the whole season.' },
  },
];
