// Nobody belongs to a company that is gone: their time there ends, a chunk of people at a time.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { firmToday } from '../firm/firm-settings.ts';
import { endAffiliation } from './affiliation.commands.ts';
import { AffiliationTable } from './affiliation.table.ts';
import { ContactTable } from './contact.table.ts';

const chunkPeople = 100;

export const endAffiliationsWith = (tx: Tx, companyId: string): void =>
  tx.schedule({ kind: 'affiliations.end', key: companyId, payload: { companyId } });

export const companyGoneJobs = [
  job('affiliations.end', async (context, payload) => {
    const { tx } = context;
    const companyId = String(payload['companyId']);
    const today = await firmToday(context);
    const people = await tx.select(
      ContactTable,
      `contacts.id in (select contact_id from affiliations where company_id = $1 and to_date is null and deleted_at is null)`,
      [companyId],
      { tail: `order by contacts.id limit ${chunkPeople} for no key update` },
    );
    const spans = await tx.select(AffiliationTable, 'company_id = $1 and to_date is null and contact_id = any ($2)', [
      companyId,
      people.map(({ id }) => id),
    ]);
    const persons = new Map(people.map((contact) => [contact.id, contact]));
    for (const span of spans) await endAffiliation(tx, persons.get(span.contactId)!, span, today);
    if (people.length === chunkPeople) endAffiliationsWith(tx, companyId);
  }),
];
