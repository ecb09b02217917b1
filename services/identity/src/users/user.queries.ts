import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changedFields } from '@throughline/chassis/decision';
import { firmsOfPerson } from '../firms/firm.queries.ts';
import { userUpdated } from '../members/member.ts';
import { named } from '../members/member.queries.ts';
import { MembershipTable } from '../members/membership.table.ts';
import type { User } from './user.ts';

/** What sign-in knows of a person before they have proven who they are. */
export interface KnownPerson {
  userId: string;
  passwordHash: string;
}

export async function personOfEmail(tx: Reader, email: string): Promise<KnownPerson | undefined> {
  const [row] = await tx.rows<{ user_id: string; password_hash: string }>('select user_id, password_hash from person_of_email($1)', [
    email,
  ]);
  return row && { userId: row.user_id, passwordHash: row.password_hash };
}

/** Every firm of the person hears of their new name or address, in its own words: it keeps them by its members. */
export async function tellFirms(tx: Tx, before: User, user: User): Promise<void> {
  const { old, new: present } = changedFields(shownToFirms(before), shownToFirms(user));
  if (Object.keys(present).length === 0) return;
  const outside = tx.session.scope;
  for (const firm of (await firmsOfPerson(tx)).filter(({ membership }) => membership !== 'ENDED')) {
    await tx.enter({ tenantId: firm.id, userId: user.id });
    const members = await named(tx, await tx.select(MembershipTable, 'memberships.id = $1', [user.id], { tail: 'for no key update' }));
    for (const member of members) await tx.apply(member, { set: {}, event: userUpdated(member, { old, new: present }) });
  }
  await tx.enter(outside);
}

const shownToFirms = ({ name, email }: User) => ({ name, email });
