// What a lead was known for is known of the contact and the company it became: its assessments and its engagement.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { ContactTable } from '../contacts/contact.table.ts';
import { engagementScore } from '../scoring/engagement.ts';
import { givenTo } from '../scoring/score.queries.ts';

export async function carryOver(tx: Tx, leadId: string, contactId: string, companyId: string | undefined): Promise<void> {
  if (companyId) {
    await tx.rowsAffecting(
      `update assessments set company_id = $1, version = version + 1 where subject_kind = 'LEAD' and subject_id = $2`,
      [companyId, leadId],
    );
  }
  const engagement = engagementScore(await givenTo(tx, leadId, tx.now), 0, tx.now);
  const contact = await tx.load(ContactTable, contactId);
  if (engagement > contact.engagementScore) await tx.apply(contact, { set: { engagementScore: engagement } });
}
