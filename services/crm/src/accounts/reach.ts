// Reach in crm (CRM-3): mine is what I own, and what belongs to a company whose account team I am on. Team members without
// an end are on the team today: nobody joins or leaves in the future.

/**
 * True of a company id (an SQL expression) whose team has one of the users today. The companies are looked up once, as a list,
 * so that an index answers both halves of "mine or my team's".
 */
export const onTeam = (companyId: string, users: string): string => `${companyId} = any (array(${companiesOf(users)}))`;

/** For a table's `reach`: its owner_id, or the team of the company in `companyColumn`. */
export const ownedOrOnTeam =
  (table: string, companyColumn = 'company_id') =>
  (users: string): string =>
    `${table}.owner_id = any (${users}) or ${onTeam(`${table}.${companyColumn}`, users)}`;

/** For people, who may belong to several companies. */
export const contactReach = (users: string): string =>
  `contacts.owner_id = any (${users}) or contacts.id = any (array(select a.contact_id from affiliations a
    where a.company_id = any (array(${companiesOf(users)})) and a.to_date is null and a.deleted_at is null))`;

const companiesOf = (users: string): string =>
  `select m.company_id from company_team_members m where m.user_id = any (${users}) and m.to_date is null and m.deleted_at is null`;
