import type { Reader } from '@throughline/chassis/database/reader';
import { builtInBook } from '../roles/role-book.ts';
import type { PersonsFirm } from './firm.ts';

interface Row {
  tenant_id: string;
  name: string;
  slug: string;
  status: string;
  environment: PersonsFirm['environment'];
  membership: PersonsFirm['membership'];
  role_ids: string[];
  own_role_keys: string[];
}

/** Of the person who acts in this transaction, whatever firm it is in. */
export async function firmsOfPerson(tx: Reader): Promise<PersonsFirm[]> {
  const rows = await tx.rows<Row>(
    'select tenant_id, name, slug, status, environment, membership, role_ids, own_role_keys from firms_of_person()',
  );
  return rows.map(({ tenant_id: id, name, slug, status, environment, membership, role_ids: roleIds, own_role_keys: ownKeys }) => {
    const builtIn = roleIds.flatMap((roleId) => builtInBook.get(roleId)?.key ?? []);
    return { id, name, slug, status, environment, membership, roleKeys: [...builtIn, ...ownKeys] };
  });
}
