// The companies the demo firm knows, in their trees, and the firm's people at them.
import type { Who } from './firm.ts';

export interface DemoCompany {
  name: string;
  domain: string;
  industry: string;
  size: string;
  city: string;
  country: string;
  owner: Who;
  below?: string;
  roles?: readonly string[];
  tags?: readonly string[];
  /** Promoted by hand; the others that are clients become so by a signature. */
  client?: boolean;
  team?: readonly { who: Who; role: string }[];
}

export const companies: readonly DemoCompany[] = [
  {
    name: 'Aldermoor Holding SE',
    domain: 'aldermoor.example',
    industry: 'MANUFACTURING',
    size: 'ENTERPRISE',
    city: 'Hamburg',
    country: 'DE',
    owner: 'ada',
    client: true,
    tags: ['key-account'],
    team: [
      { who: 'chiara', role: 'DELIVERY_LEAD' },
      { who: 'greta', role: 'ADVISOR' },
      { who: 'elif', role: 'BOOKKEEPER' },
    ],
  },
  {
    name: 'Aldermoor Pumps GmbH',
    domain: 'pumps.aldermoor.example',
    industry: 'MANUFACTURING',
    size: 'LARGE',
    city: 'Bremen',
    country: 'DE',
    owner: 'chiara',
    below: 'Aldermoor Holding SE',
    client: true,
    team: [{ who: 'dmitri', role: 'DELIVERY_LEAD' }],
  },
  {
    name: 'Aldermoor Services BV',
    domain: 'services.aldermoor.example',
    industry: 'PROFESSIONAL_SERVICES',
    size: 'MEDIUM',
    city: 'Utrecht',
    country: 'NL',
    owner: 'chiara',
    below: 'Aldermoor Holding SE',
  },
  {
    name: 'Castellan Bank AG',
    domain: 'castellan.example',
    industry: 'FINANCE',
    size: 'ENTERPRISE',
    city: 'Frankfurt',
    country: 'DE',
    owner: 'ada',
    client: true,
    tags: ['key-account', 'regulated'],
    team: [
      { who: 'greta', role: 'ADVISOR' },
      { who: 'farid', role: 'CONTROLLER' },
    ],
  },
  {
    name: 'Brightwater Energy',
    domain: 'brightwater.example',
    industry: 'ENERGY',
    size: 'LARGE',
    city: 'Rotterdam',
    country: 'NL',
    owner: 'greta',
    team: [{ who: 'chiara', role: 'DELIVERY_LEAD' }],
  },
  {
    name: 'Brightwater Solar SL',
    domain: 'solar.brightwater.example',
    industry: 'ENERGY',
    size: 'MEDIUM',
    city: 'Valencia',
    country: 'ES',
    owner: 'greta',
    below: 'Brightwater Energy',
  },
  {
    name: 'Dovecote Clinics',
    domain: 'dovecote.example',
    industry: 'HEALTHCARE',
    size: 'MEDIUM',
    city: 'Vienna',
    country: 'AT',
    owner: 'dmitri',
    client: true,
    team: [{ who: 'elif', role: 'BOOKKEEPER' }],
  },
  {
    name: 'Fennel & Rye',
    domain: 'fennelrye.example',
    industry: 'RETAIL',
    size: 'SMALL',
    city: 'Berlin',
    country: 'DE',
    owner: 'dmitri',
    tags: ['founder-led'],
  },
  {
    name: 'Gantry Logistics',
    domain: 'gantry.example',
    industry: 'TRANSPORTATION',
    size: 'LARGE',
    city: 'Antwerp',
    country: 'BE',
    owner: 'chiara',
  },
  {
    name: 'Hollis Architects',
    domain: 'hollis.example',
    industry: 'CONSTRUCTION',
    size: 'SMALL',
    city: 'Dublin',
    country: 'IE',
    owner: 'greta',
  },
  {
    name: 'Ivory Peak Hotels',
    domain: 'ivorypeak.example',
    industry: 'HOSPITALITY',
    size: 'MEDIUM',
    city: 'Innsbruck',
    country: 'AT',
    owner: 'dmitri',
  },
  {
    name: 'Juniper Software',
    domain: 'juniper-software.example',
    industry: 'TECHNOLOGY',
    size: 'MEDIUM',
    city: 'Lisbon',
    country: 'PT',
    owner: 'greta',
    tags: ['saas'],
  },
  {
    name: 'Marlowe Legal LLP',
    domain: 'marlowe.example',
    industry: 'LEGAL',
    size: 'SMALL',
    city: 'London',
    country: 'GB',
    owner: 'ada',
    roles: ['REFERRER', 'PARTNER'],
  },
  {
    name: 'Quill & Abacus',
    domain: 'quillabacus.example',
    industry: 'PROFESSIONAL_SERVICES',
    size: 'MEDIUM',
    city: 'Munich',
    country: 'DE',
    owner: 'ben',
    roles: ['COMPETITOR'],
  },
];
