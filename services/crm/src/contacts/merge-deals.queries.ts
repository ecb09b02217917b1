// Deals name their people in a list, which no foreign key knows: there, too, a loser becomes the winner. Where both are in one
// deal, the roles of each stay.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Merging } from '../merging/merge.ts';
import { dealsOfContactMax } from '../opportunities/opportunity.queries.ts';

export async function repointDeals(tx: Tx, { winnerId, loserIds }: Merging): Promise<void> {
  for (const loserId of loserIds) {
    await tx.rowsAffecting(
      `update opportunities set contact_roles = replace(contact_roles::text, $2::text, $1::text)::jsonb, version = version + 1
       where id = any (array(select deals_of_contact($2::uuid, ${dealsOfContactMax})))
         and contact_roles @> jsonb_build_array(jsonb_build_object('contactId', $2::text))`,
      [winnerId, loserId],
    );
  }
}
