// One decision about one record, in the order of IDN-53: membership, client, role with its reach, grant.
import type { CheckPermissionResponse, CheckedRecord } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Clients } from '../clients/client.ts';
import { givenBy } from '../roles/permissions.ts';
import { mayAct, permissionsIn, type Standing } from './access.ts';

export interface Question {
  userId: string;
  permission: string;
  record: CheckedRecord | undefined;
  now: Date;
}

/** `granted`: whether a grant on the record gives what is asked; `clients`: of a member limited to some. */
export function decide(
  { userId, permission, record, now }: Question,
  standing: Standing | undefined,
  clients: Clients | undefined,
  granted: boolean,
): CheckPermissionResponse {
  if (!standing || !mayAct({ userId }, standing, now)) return no('NOT_ACTIVE');
  const reach = givenBy(permissionsIn(standing))(permission);
  if (!record) return reach ? yes('ROLE') : no('NO_PERMISSION');
  if (clients && isOthers(record, clients)) return no('OTHER_CLIENT');
  const reached = { OWN: [userId], TEAM: [userId, ...standing.teamUserIds], ALL: undefined };
  if (reach && (reached[reach]?.some((id) => record.ownerIds.includes(id)) ?? true)) return yes('ROLE');
  if (granted) return yes('GRANT');
  return no(reach ? 'OUT_OF_REACH' : 'NO_PERMISSION');
}

/** Records that name neither a company nor a book stay by role. */
const isOthers = ({ companyId, bookId }: CheckedRecord, { companyIds, bookIds }: Clients): boolean =>
  (companyId !== '' && !companyIds.includes(companyId)) || (bookId !== '' && !bookIds.includes(bookId));

const yes = (rule: string): CheckPermissionResponse => ({ allowed: true, rule });
const no = (rule: string): CheckPermissionResponse => ({ allowed: false, rule });
