import type { ListCompaniesForUserRequest } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import type { Reader } from '@throughline/chassis/database/reader';
import { isId } from '@throughline/chassis/ids';
import { malformed } from '@throughline/chassis/errors';

const sizeDefault = 500;

/** Whose team they are on today, by id; the token is the last one seen. */
export async function companiesOf(tx: Reader, { userId, pageSize, pageToken }: ListCompaniesForUserRequest) {
  if (pageToken !== '' && !isId(pageToken)) throw malformed('page_token.invalid', 'This page token belongs to another query.');
  const size = pageSize || sizeDefault;
  const rows = await tx.rows<{ company_id: string }>(
    `select distinct company_id from company_team_members m
     where user_id = $1 and to_date is null and deleted_at is null and ($2::uuid is null or company_id > $2)
       and exists (select from companies c where c.id = m.company_id and c.deleted_at is null)
     order by company_id limit $3`,
    [userId, pageToken || null, size + 1],
  );
  const companyIds = rows.slice(0, size).map((row) => row.company_id);
  return { companyIds, nextPageToken: rows.length > size ? companyIds.at(-1) : undefined };
}
