import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { CreateCompanyRequest, UpdateCompanyRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { Fact } from '@throughline/chassis/decision';
import type { Named } from '@throughline/chassis/rpc/patch';
import { changeCompany } from '../accounts/company.commands.ts';
import { found, type StoredCompany } from '../accounts/company.ts';
import { CompanyTable } from '../accounts/company.table.ts';
import { seat, teamChanged } from '../accounts/team.ts';
import { TeamMemberTable } from '../accounts/team.table.ts';
import { choice, isNamed, keysAs, keysBy, listed, partsOf, valuesOf, type Importer } from './importer.ts';
import { likenessesOf } from '../duplicates/pair-finding.queries.ts';
import { keepPairs } from '../duplicates/pair.table.ts';
import { oldestOf } from './matching.queries.ts';
import { phoneOf } from './phone.ts';

type Draft = { set: ReturnType<typeof found>['set']; events: Fact[] };

const plain = ['name', 'legalName', 'domain', 'currency', 'locale', 'timeZone', 'email', 'website', 'source', 'taxId'];
const address = ['address.lines', 'address.city', 'address.region', 'address.postalCode', 'address.country'];

export const companyImporter: Importer<CreateCompanyRequest, StoredCompany, Draft, undefined> = {
  kind: 'COMPANY',
  resource: 'crm.companies',
  table: CompanyTable,
  fields: new Set([...plain, 'industry', 'size', 'phone', 'roles', 'tags', ...address]),
  matches: ['DOMAIN', 'NAME', 'EMAIL', 'PHONE'],
  post: CompanyServiceService.createCompany.path,

  body(fields, { present }) {
    const place = partsOf(fields, 'address');
    const phone = phoneOf(fields['phone'], place?.['country']);
    return {
      ...Object.fromEntries(Object.entries(fields).filter(([field]) => plain.includes(field))),
      ...(fields['industry'] && { industry: choice(fields['industry']) }),
      ...(fields['size'] && { size: choice(fields['size']) }),
      ...(phone && { phone }),
      ...(fields['roles'] && { roles: listed(fields['roles']).map(choice) }),
      ...(fields['tags'] && { tags: listed(fields['tags']) }),
      ...(place && { addresses: [addressOf(place)] }),
      ...(present.ownerId && { ownerId: present.ownerId }),
    };
  },

  keysOf({ domain, name, email, phone }, by) {
    const ways = [keysAs('DOMAIN', [domain?.toLowerCase()]), keysAs('NAME', [name.toLowerCase()])];
    return keysBy(by, [...ways, keysAs('EMAIL', [email?.toLowerCase()]), keysAs('PHONE', [phone])]);
  },

  async matching(tx, keys) {
    const by = (kind: 'DOMAIN' | 'NAME' | 'EMAIL' | 'PHONE', sql: string) =>
      oldestOf(tx, CompanyTable, kind, { sql, values: valuesOf(keys, kind) });
    return new Map([
      ...(await by('DOMAIN', 'companies.domain')),
      ...(await by('NAME', 'lower(companies.name)')),
      ...(await by('EMAIL', 'lower(companies.email)')),
      ...(await by('PHONE', 'companies.phone')),
    ]);
  },

  lookUp: async () => undefined,

  draft(id, asked, _fields, { present, definitions }) {
    const ownerId = present.ownerId!;
    const { set, event } = found(id, asked, { ownerId, definitions });
    return { set, events: [event, teamChanged({ id, ownerId }, ownerId, 'ACCOUNT_OWNER', false)] };
  },

  async write(tx, drafts, { today }) {
    const companies = await tx.createAll(CompanyTable, drafts);
    const seats = companies.map(({ id, ownerId }) => ({ set: seat(id, { userId: ownerId, role: 'ACCOUNT_OWNER' }, today) }));
    await tx.createAll(TeamMemberTable, seats);
    const ids = companies.map(({ id }) => id);
    await keepPairs(tx, 'COMPANY', await likenessesOf(tx, 'COMPANY', 'id = any ($1::uuid[])', [ids]));
    return companies;
  },

  change(tx, company, asked, fields, { today, definitions }) {
    const named = Object.entries(asked).filter(([name]) => name !== 'addresses' && isNamed(fields, name));
    // A row knows one address; it does not replace those that the firm has.
    const place = company.addresses.length === 0 && asked.addresses.length > 0 && { addresses: asked.addresses };
    const given = { ...(Object.fromEntries(named) as Named<UpdateCompanyRequest>), ...place };
    return changeCompany(tx, company, given, { today, definitions });
  },
};

const addressOf = ({ lines, country, ...rest }: Record<string, string>) => ({
  kind: 'REGISTERED',
  ...rest,
  ...(lines && { lines: lines.split(';').map((line) => line.trim()) }),
  ...(country && { country: country.toUpperCase() }),
});
