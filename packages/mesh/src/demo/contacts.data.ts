// The people the demo firm knows at those companies.
import type { Who } from './firm.ts';

export interface DemoContact {
  name: readonly [first: string, last: string];
  company: string;
  title: string;
  owner: Who;
  phone?: string;
  roles?: readonly string[];
  /** Where else they belong. */
  also?: { company: string; title: string };
}

export const contacts: readonly DemoContact[] = [
  {
    name: ['Henrike', 'Aldermoor'],
    company: 'Aldermoor Holding SE',
    title: 'Chief executive',
    owner: 'ada',
    phone: '+494030010010',
    roles: ['DECISION_MAKER', 'SPONSOR'],
    also: { company: 'Aldermoor Pumps GmbH', title: 'Member of the board' },
  },
  {
    name: ['Jonas', 'Petersen'],
    company: 'Aldermoor Holding SE',
    title: 'Chief financial officer',
    owner: 'ada',
    phone: '+494030010020',
    roles: ['DECISION_MAKER', 'BILLING'],
  },
  { name: ['Svea', 'Brandt'], company: 'Aldermoor Holding SE', title: 'Head of controlling', owner: 'chiara', roles: ['CHAMPION'] },
  {
    name: ['Malte', 'Kruse'],
    company: 'Aldermoor Pumps GmbH',
    title: 'Managing director',
    owner: 'chiara',
    phone: '+494212223301',
    roles: ['DECISION_MAKER'],
  },
  { name: ['Frauke', 'Onken'], company: 'Aldermoor Pumps GmbH', title: 'Plant controller', owner: 'dmitri', roles: ['END_USER'] },
  { name: ['Pieter', 'van Dam'], company: 'Aldermoor Services BV', title: 'General manager', owner: 'chiara', roles: ['DECISION_MAKER'] },
  { name: ['Sanne', 'de Boer'], company: 'Aldermoor Services BV', title: 'Finance lead', owner: 'chiara', roles: ['INFLUENCER'] },
  {
    name: ['Ruth', 'Castellan'],
    company: 'Castellan Bank AG',
    title: 'Chief risk officer',
    owner: 'ada',
    phone: '+496955510100',
    roles: ['DECISION_MAKER'],
  },
  {
    name: ['Emil', 'Sauer'],
    company: 'Castellan Bank AG',
    title: 'Head of regulatory reporting',
    owner: 'greta',
    roles: ['CHAMPION', 'TECHNICAL'],
  },
  { name: ['Nadia', 'Weiss'], company: 'Castellan Bank AG', title: 'Counsel', owner: 'greta', roles: ['LEGAL', 'BLOCKER'] },
  {
    name: ['Joost', 'Hendriks'],
    company: 'Brightwater Energy',
    title: 'Chief operating officer',
    owner: 'greta',
    phone: '+31107001100',
    roles: ['DECISION_MAKER'],
  },
  { name: ['Lotte', 'Smit'], company: 'Brightwater Energy', title: 'Programme manager', owner: 'greta', roles: ['CHAMPION'] },
  { name: ['Bram', 'Willems'], company: 'Brightwater Energy', title: 'Procurement', owner: 'chiara', roles: ['BILLING'] },
  { name: ['Inés', 'Navarro'], company: 'Brightwater Solar SL', title: 'Country manager', owner: 'greta', roles: ['DECISION_MAKER'] },
  {
    name: ['Theresa', 'Adler'],
    company: 'Dovecote Clinics',
    title: 'Medical director',
    owner: 'dmitri',
    phone: '+4315550100',
    roles: ['SPONSOR'],
  },
  {
    name: ['Florian', 'Moser'],
    company: 'Dovecote Clinics',
    title: 'Commercial director',
    owner: 'dmitri',
    roles: ['DECISION_MAKER', 'BILLING'],
  },
  {
    name: ['Katja', 'Fennel'],
    company: 'Fennel & Rye',
    title: 'Founder',
    owner: 'dmitri',
    phone: '+493044408800',
    roles: ['DECISION_MAKER'],
  },
  { name: ['Oskar', 'Rye'], company: 'Fennel & Rye', title: 'Founder', owner: 'dmitri', roles: ['INFLUENCER'] },
  {
    name: ['Marieke', 'Claes'],
    company: 'Gantry Logistics',
    title: 'Finance director',
    owner: 'chiara',
    phone: '+3232900110',
    roles: ['DECISION_MAKER'],
  },
  { name: ['Wout', 'Peeters'], company: 'Gantry Logistics', title: 'Head of IT', owner: 'chiara', roles: ['TECHNICAL'] },
  { name: ['Lien', 'Maes'], company: 'Gantry Logistics', title: 'Fleet operations', owner: 'dmitri', roles: ['END_USER'] },
  { name: ['Aoife', 'Hollis'], company: 'Hollis Architects', title: 'Partner', owner: 'greta', roles: ['DECISION_MAKER'] },
  { name: ['Cormac', 'Byrne'], company: 'Hollis Architects', title: 'Practice manager', owner: 'greta', roles: ['CHAMPION'] },
  {
    name: ['Valentin', 'Gruber'],
    company: 'Ivory Peak Hotels',
    title: 'Chief financial officer',
    owner: 'dmitri',
    roles: ['DECISION_MAKER'],
  },
  { name: ['Leonie', 'Hofer'], company: 'Ivory Peak Hotels', title: 'Revenue manager', owner: 'dmitri', roles: ['INFLUENCER'] },
  {
    name: ['Beatriz', 'Nunes'],
    company: 'Juniper Software',
    title: 'Chief executive',
    owner: 'greta',
    phone: '+351215550100',
    roles: ['DECISION_MAKER'],
  },
  { name: ['Tiago', 'Pinto'], company: 'Juniper Software', title: 'Finance manager', owner: 'greta', roles: ['END_USER'] },
  {
    name: ['Imogen', 'Marlowe'],
    company: 'Marlowe Legal LLP',
    title: 'Senior partner',
    owner: 'ada',
    phone: '+442079460100',
    roles: ['CHAMPION'],
    also: { company: 'Castellan Bank AG', title: 'Outside counsel' },
  },
  { name: ['Rupert', 'Ashby'], company: 'Marlowe Legal LLP', title: 'Partner', owner: 'ada', roles: ['LEGAL'] },
  { name: ['Clemens', 'Vogt'], company: 'Quill & Abacus', title: 'Managing partner', owner: 'ben' },
];

export const nameOf = ({ name }: Pick<DemoContact, 'name'>) => name.join(' ');
