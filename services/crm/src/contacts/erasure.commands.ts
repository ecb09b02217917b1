// Erases a person wherever crm names them: the contact and those merged into it, the leads they were, the lists of who took part.
import { DocumentServiceService } from '@throughline/contracts/gen/throughline/documents/v1/documents';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { conflict } from '@throughline/chassis/errors';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import { eraseEnquiries } from '../intake/erasure.commands.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { blank, erase, erasedName } from './erasure.ts';
import { ContactTable } from './contact.table.ts';
import type { StoredContact } from './contact.ts';

/** What the law keeps is not erased. Documents knows; while it is away, nobody is. */
export async function refuseHeld(context: HandlerContext, contactId: string): Promise<void> {
  await context.reading((tx) => tx.get(ContactTable, contactId));
  const { held, holdIds } = await context.ask(DocumentServiceService).checkLegalHold({ subjectType: 'contact', subjectId: contactId });
  if (held) throw conflict('contact.legal_hold', 'The law keeps what is known of this person.', { holdIds });
}

export async function eraseContact(tx: Tx, contact: StoredContact, reason: string): Promise<void> {
  const merged = await tx.rows<{ id: string }>('select id from contacts where merged_into_id = $1', [contact.id]);
  const ids = [contact.id, ...merged.map(({ id }) => id)];
  await blankOthers(tx, ids, contact.emailAddresses);
  const nameless = await tx.apply(contact, { set: blank });
  await tx.remove(nameless, erase(contact, reason));
}

async function blankOthers(tx: Tx, ids: readonly string[], addresses: readonly string[]): Promise<void> {
  await eraseEnquiries(tx, ids);
  for (const lead of await tx.select(LeadTable, 'converted_contact_id = any ($1)', [ids])) {
    const { companyName = erasedName } = lead;
    await tx.apply(lead, { set: { firstName: undefined, lastName: undefined, email: undefined, phone: undefined, companyName } });
  }
  await tx.rowsAffecting(
    `update contacts set first_name = null, last_name = $2, emails = '[]', email_addresses = '{}', phones = '{}', tags = '{}', source = null, custom_fields = '{}'
     where merged_into_id = any ($1)`,
    [ids, erasedName],
  );
  await tx.rowsAffecting(
    `update activities set version = version + 1, participants = (
       select coalesce(jsonb_agg(case when p ->> 'contactId' = any ($1::text[]) or lower(p ->> 'email') = any ($2::text[]) then p - 'name' - 'email' else p end), '[]')
       from jsonb_array_elements(participants) p)
     where id in (select activity_id from activity_links where kind = 'CONTACT' and target_id = any ($1::uuid[])) and participants <> '[]'`,
    [ids, addresses],
  );
  await tx.rowsAffecting('delete from unmatched_mails where address = any ($1)', [addresses]);
  await tx.rowsAffecting(
    `update merge_records set snapshot = '[]', winner_changes = null where kind = 'CONTACT' and (winner_id = any ($1) or loser_ids && $1::uuid[])`,
    [ids],
  );
  await tx.rowsAffecting(
    'update duplicate_pairs set deleted_at = $1, version = version + 1 where deleted_at is null and (left_id = any ($2) or right_id = any ($2))',
    [tx.now, ids],
  );
}
