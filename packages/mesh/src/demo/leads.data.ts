// Who asked the demo firm, from where, and how far that has come.
import type { Who } from './firm.ts';

export type LeadStep = 'CONTACTED' | 'QUALIFYING' | 'QUALIFIED' | 'NURTURING';

export interface DemoLead {
  name: readonly [first: string, last: string];
  company: string;
  title: string;
  country: string;
  source: string;
  owner?: Who;
  industry?: string;
  /** Asked of the gate, though it is not qualified: a review waits for somebody. */
  judged?: boolean;
  /** The verbs it went through. */
  steps?: readonly LeadStep[];
  bant?: { budget: string; authority: string; need: string; timeline: string; euros?: number };
  campaign?: string;
  disqualified?: { reasonCode: string; note: string };
  /** Converted into a deal of this name. */
  deal?: string;
}

const ready = { budget: 'APPROVED', authority: 'DECISION_MAKER', need: 'CRITICAL', timeline: 'WITHIN_1_MONTH' };
const likely = { budget: 'ESTIMATED', authority: 'CHAMPION', need: 'IMPORTANT', timeline: 'WITHIN_3_MONTHS' };
const early = { budget: 'UNKNOWN', authority: 'INFLUENCER', need: 'NICE_TO_HAVE', timeline: 'WITHIN_6_MONTHS' };
const qualified = ['CONTACTED', 'QUALIFYING', 'QUALIFIED'] as const;

export const leads: readonly DemoLead[] = [
  {
    name: ['Lea', 'Voss'],
    company: 'Voss Maschinenbau GmbH',
    title: 'Managing director',
    country: 'DE',
    industry: 'MANUFACTURING',
    source: 'REFERRAL',
    owner: 'dmitri',
    steps: qualified,
    bant: { ...ready, euros: 64_000 },
    deal: 'Voss: controlling set-up',
  },
  {
    name: ['Arthur', 'Lindgren'],
    company: 'Lindgren Foods AB',
    title: 'Chief financial officer',
    country: 'SE',
    industry: 'RETAIL',
    source: 'EVENT',
    owner: 'dmitri',
    steps: qualified,
    bant: { ...ready, euros: 48_000 },
    deal: 'Lindgren: finance transformation',
  },
  {
    name: ['Paula', 'Richter'],
    company: 'Richter Optik',
    title: 'Head of finance',
    country: 'DE',
    industry: 'HEALTHCARE',
    source: 'WEBSITE',
    owner: 'dmitri',
    steps: qualified,
    bant: { ...ready, euros: 32_000 },
  },
  {
    name: ['Gilles', 'Fontaine'],
    company: 'Fontaine Vins',
    title: 'Owner',
    country: 'FR',
    industry: 'AGRICULTURE',
    source: 'PARTNER',
    owner: 'greta',
    steps: qualified,
    bant: { ...likely, euros: 18_000 },
  },
  {
    name: ['Mirja', 'Koskinen'],
    company: 'Koskinen Timber Oy',
    title: 'Controller',
    country: 'FI',
    industry: 'MANUFACTURING',
    source: 'CAMPAIGN',
    campaign: 'autumn-close',
    owner: 'chiara',
    steps: ['CONTACTED', 'QUALIFYING'],
    judged: true,
    bant: { ...likely, euros: 27_500 },
  },
  {
    name: ['Danilo', 'Greco'],
    company: 'Greco Trasporti',
    title: 'Chief executive',
    country: 'IT',
    industry: 'TRANSPORTATION',
    source: 'SOCIAL',
    owner: 'chiara',
    steps: ['CONTACTED', 'QUALIFYING'],
    bant: { ...likely, euros: 22_000 },
  },
  {
    name: ['Hanne', 'Mikkelsen'],
    company: 'Mikkelsen Shipping',
    title: 'Finance director',
    country: 'DK',
    industry: 'TRANSPORTATION',
    source: 'REFERRAL',
    owner: 'greta',
    steps: ['CONTACTED', 'QUALIFYING'],
    bant: likely,
  },
  {
    name: ['Esteban', 'Ruiz'],
    company: 'Ruiz Inmobiliaria',
    title: 'Partner',
    country: 'ES',
    industry: 'REAL_ESTATE',
    source: 'WEBSITE',
    owner: 'dmitri',
    steps: ['CONTACTED', 'QUALIFYING'],
    bant: early,
  },
  {
    name: ['Sofie', 'Jansen'],
    company: 'Jansen Media',
    title: 'Operations manager',
    country: 'NL',
    industry: 'MEDIA',
    source: 'EMAIL',
    owner: 'greta',
    steps: ['CONTACTED', 'QUALIFYING'],
    bant: early,
  },
  {
    name: ['Karel', 'Dvorak'],
    company: 'Dvorak Glass',
    title: 'Managing director',
    country: 'CZ',
    industry: 'MANUFACTURING',
    source: 'COLD_CALL',
    owner: 'dmitri',
    steps: ['CONTACTED'],
  },
  {
    name: ['Ilse', 'Baumann'],
    company: 'Baumann Stiftung',
    title: 'Treasurer',
    country: 'DE',
    industry: 'NONPROFIT',
    source: 'REFERRAL',
    owner: 'greta',
    steps: ['CONTACTED'],
    bant: early,
  },
  {
    name: ['Nils', 'Eriksen'],
    company: 'Eriksen Marine',
    title: 'Chief financial officer',
    country: 'NO',
    industry: 'TRANSPORTATION',
    source: 'EVENT',
    owner: 'chiara',
    steps: ['CONTACTED'],
  },
  {
    name: ['Clara', 'Rossetti'],
    company: 'Rossetti Moda',
    title: 'Head of finance',
    country: 'IT',
    industry: 'RETAIL',
    source: 'CAMPAIGN',
    campaign: 'autumn-close',
    owner: 'chiara',
    steps: ['CONTACTED'],
  },
  {
    name: ['Tom', 'Verbeek'],
    company: 'Verbeek Bouw',
    title: 'Director',
    country: 'NL',
    industry: 'CONSTRUCTION',
    source: 'WEBSITE',
    owner: 'dmitri',
    steps: ['CONTACTED'],
  },
  {
    name: ['Yara', 'Haddou'],
    company: 'Haddou Conseil',
    title: 'Founder',
    country: 'FR',
    industry: 'PROFESSIONAL_SERVICES',
    source: 'SOCIAL',
    owner: 'greta',
    steps: ['NURTURING'],
    bant: early,
  },
  {
    name: ['Stefan', 'Wolff'],
    company: 'Wolff Elektro',
    title: 'Managing director',
    country: 'DE',
    industry: 'ENERGY',
    source: 'EMAIL',
    owner: 'dmitri',
    steps: ['CONTACTED', 'NURTURING'],
  },
  {
    name: ['Marta', 'Kowalska'],
    company: 'Kowalska Farma',
    title: 'Board member',
    country: 'PL',
    industry: 'HEALTHCARE',
    source: 'PARTNER',
    owner: 'chiara',
    steps: ['CONTACTED', 'NURTURING'],
    bant: early,
  },
  {
    name: ['Peter', 'Novotny'],
    company: 'Novotny Brau',
    title: 'Owner',
    country: 'AT',
    industry: 'HOSPITALITY',
    source: 'OTHER',
    owner: 'dmitri',
    steps: ['CONTACTED'],
    disqualified: { reasonCode: 'BUDGET', note: 'Wants bookkeeping only, and has somebody for it.' },
  },
  {
    name: ['Agnes', 'Maier'],
    company: 'Maier Textil',
    title: 'Head of accounting',
    country: 'AT',
    industry: 'MANUFACTURING',
    source: 'WEBSITE',
  },
  {
    name: ['Luca', 'Steiner'],
    company: 'Steiner Alpin',
    title: 'Chief executive',
    country: 'CH',
    industry: 'RETAIL',
    source: 'CAMPAIGN',
    campaign: 'autumn-close',
  },
  { name: ['Freya', 'Olsen'], company: 'Olsen Design', title: 'Studio manager', country: 'DK', industry: 'MEDIA', source: 'SOCIAL' },
  {
    name: ['Hugo', 'Martin'],
    company: 'Martin Avocats',
    title: 'Managing partner',
    country: 'FR',
    industry: 'LEGAL',
    source: 'REFERRAL',
    owner: 'ada',
    bant: likely,
  },
  {
    name: ['Eva', 'Svoboda'],
    company: 'Svoboda Schools',
    title: 'Bursar',
    country: 'CZ',
    industry: 'EDUCATION',
    source: 'EVENT',
    owner: 'greta',
  },
  {
    name: ['Iain', 'Fraser'],
    company: 'Fraser Distilling',
    title: 'Finance manager',
    country: 'GB',
    industry: 'AGRICULTURE',
    source: 'COLD_CALL',
    owner: 'chiara',
  },
  {
    name: ['Bettina', 'Scholz'],
    company: 'Scholz Kommunal',
    title: 'Chamberlain',
    country: 'DE',
    industry: 'GOVERNMENT',
    source: 'IMPORT',
    owner: 'dmitri',
  },
];

/** By their name in the demo, which is also their externalRef: with its source a lead is captured once. */
export const refOf = ({ name }: Pick<DemoLead, 'name'>) => `demo-${name.join('-').toLowerCase()}`;
