import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { CreateContactRequest, UpdateContactRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Fact } from '@throughline/chassis/decision';
import { invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { affiliationsOf } from '../contacts/affiliation.queries.ts';
import { join } from '../contacts/affiliation.ts';
import { AffiliationTable } from '../contacts/affiliation.table.ts';
import { affiliate, changeContact } from '../contacts/contact.commands.ts';
import { meet, normalisedEmail, type StoredContact } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { companiesNamed, type NamedCompanies } from './company-names.queries.ts';
import type { Fields } from './import-row.queries.ts';
import { isNamed, keysAs, keysBy, listed, valuesOf, type Importer } from './importer.ts';
import { likenessesOf } from '../duplicates/pair-finding.queries.ts';
import { keepPairs } from '../duplicates/pair.table.ts';
import { oldestAmong } from './matching.queries.ts';
import { phoneOf } from './phone.ts';

type Belonging = ReturnType<typeof join>['set'];
type Draft = { set: ReturnType<typeof meet>['set']; events: Fact[]; belonging: Belonging | undefined };

const plain = ['firstName', 'lastName', 'title', 'locale', 'timeZone', 'source'];

export const contactImporter: Importer<CreateContactRequest, StoredContact, Draft, NamedCompanies> = {
  kind: 'CONTACT',
  resource: 'crm.contacts',
  table: ContactTable,
  fields: new Set([...plain, 'email', 'phone', 'tags', 'companyId', 'companyName']),
  matches: ['EMAIL', 'PHONE'],
  post: ContactServiceService.createContact.path,

  body(fields, { present }) {
    const phone = phoneOf(fields['phone'], undefined);
    return {
      ...Object.fromEntries(Object.entries(fields).filter(([field]) => plain.includes(field))),
      ...(fields['email'] && { emails: [{ address: fields['email'], primary: true }] }),
      ...(phone && { phones: [phone] }),
      ...(fields['tags'] && { tags: listed(fields['tags']) }),
      ...(fields['companyId'] && { companyId: fields['companyId'] }),
      ...(present.ownerId && { ownerId: present.ownerId }),
    };
  },

  keysOf({ emails, phones }, by) {
    const addresses = emails.map(({ address }) => normalisedEmail(address));
    return keysBy(by, [keysAs('EMAIL', addresses), keysAs('PHONE', phones)]);
  },

  async matching(tx, keys) {
    return new Map([
      ...(await oldestAmong(tx, ContactTable, 'EMAIL', { sql: 'contacts.email_addresses', values: valuesOf(keys, 'EMAIL') })),
      ...(await oldestAmong(tx, ContactTable, 'PHONE', { sql: 'contacts.phones', values: valuesOf(keys, 'PHONE') })),
    ]);
  },

  lookUp: (tx, rows, { present }) => companiesNamed(tx, rows, present.reachUserIds),

  draft(id, asked, fields, { present, today, definitions, known }) {
    const companyId = companyOf(fields, known);
    const { set, event } = meet(id, { ...asked, companyId }, { ownerId: present.ownerId!, definitions });
    if (companyId === undefined) return { set, events: [event], belonging: undefined };
    const given = { ...nothingElse, contactId: id, companyId, title: asked.title, primary: true };
    const joined = join(given, set.ownerId, { today, first: true });
    return { set, events: [event, joined.event], belonging: joined.set };
  },

  async write(tx, drafts) {
    const contacts = await tx.createAll(ContactTable, drafts);
    const belongings = drafts.flatMap(({ belonging }) => (belonging ? [{ set: belonging }] : []));
    await tx.createAll(AffiliationTable, belongings);
    const ids = contacts.map(({ id }) => id);
    await keepPairs(tx, 'CONTACT', await likenessesOf(tx, 'CONTACT', 'id = any ($1::uuid[])', [ids]));
    return contacts;
  },

  async change(tx, contact, asked, fields, { today, definitions, known }) {
    const named = Object.entries(asked).filter(([name]) => updated.has(name) && isNamed(fields, name));
    const changed = await changeContact(
      tx,
      contact,
      { ...(Object.fromEntries(named) as Named<UpdateContactRequest>), ...joinedWays(contact, asked) },
      definitions,
    );
    const companyId = companyOf(fields, known);
    if (!companyId || (await affiliationsOf(tx, contact.id, false)).some((span) => span.companyId === companyId)) return changed;
    return (await affiliate(tx, changed, { ...nothingElse, contactId: contact.id, companyId, title: asked.title, primary: false }, today))
      .contact;
  },
};

const updated: ReadonlySet<string> = new Set(['firstName', 'lastName', 'locale', 'timeZone', 'source', 'tags', 'customFields']);
const nothingElse = { department: undefined, roles: [], from: undefined, to: undefined };

/** A row adds an address or a number; it takes none away. */
function joinedWays(contact: StoredContact, { emails, phones }: CreateContactRequest): Named<UpdateContactRequest> {
  const addresses = emails.filter(({ address }) => !contact.emailAddresses.includes(normalisedEmail(address)));
  const numbers = phones.filter((phone) => !contact.phones.includes(phone));
  const hasPrimary = contact.emails.some(({ primary }) => primary);
  return {
    ...(addresses.length > 0 && { emails: [...contact.emails, ...addresses.map((email) => ({ ...email, primary: !hasPrimary }))] }),
    ...(numbers.length > 0 && { phones: [...contact.phones, ...numbers] }),
  };
}

function companyOf({ companyId, companyName }: Fields, { ids, byName }: NamedCompanies): string | undefined {
  const field = companyId ? 'companyId' : 'companyName';
  if (!companyId && !companyName) return undefined;
  const found = companyId ? (ids.has(companyId) ? companyId : undefined) : byName.get(companyName!.trim().toLowerCase());
  if (!found) throw invalidFields({ field, code: 'unknown', message: 'is no company of the firm' });
  return found;
}
