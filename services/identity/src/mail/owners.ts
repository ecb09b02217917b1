// Mail to everybody who answers for a firm: its ACTIVE OWNERs.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { ownerRoleId } from '../roles/built-in-roles.ts';
import { sendMail } from './mail.ts';
import type { MailData, TemplateName } from './templates.ts';

const ownersMax = 50;
const ownersSql = `select u.id, u.name, u.email, u.language from memberships m join users u on u.id = m.id
  where m.role_ids @> array[$1::uuid] and m.status = 'ACTIVE' and m.deleted_at is null order by m.created_at, m.id limit ${ownersMax}`;

/** `name` is each reader's own. */
export async function mailOwners<Name extends TemplateName>(
  tx: Tx,
  { key, template, data }: { key: string; template: Name; data: Omit<MailData<Name>, 'name'> },
): Promise<void> {
  const owners = await tx.rows<{ id: string; name: string; email: string; language: string | null }>(ownersSql, [ownerRoleId]);
  for (const { id, name, email, language } of owners) {
    const to = { address: email, name };
    const locale = language ?? undefined;
    await sendMail(tx, { key: `${key}/${id}`, template, to, data: { ...data, name } as MailData<Name>, locale });
  }
}
