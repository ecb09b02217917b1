import type { GetWarmPathsRequest, WarmPaths } from '@throughline/contracts/gen/throughline/crm/v1/warm_paths';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Reader } from '@throughline/chassis/database/reader';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { holds } from '@throughline/chassis/security/access';
import { displayName } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { hopsMax, outwards, pathsMax, shown, type Acquaintance, type Chain } from './warm-path.ts';

const yearMs = 365 * 86_400_000;
const activitiesMin = 3;
/** Of a person, the latest: more of them make no other acquaintances worth having. */
const activitiesReadMax = 300;
/** Who ends a ring's strongest chains; as many as identity names at once. */
const colleaguesMax = 200;

/** A statement for each ring, three at most. */
export async function warmPathsTo(context: QueryContext, { id }: GetWarmPathsRequest): Promise<WarmPaths> {
  const { tx, clock } = context;
  const contact = await tx.get(ContactTable, id);
  const since = new Date(clock.now().getTime() - yearMs);
  const seen = new Set([contact.id]);
  const found: (Chain & { userId: string })[] = [];
  const names = new Map<string, string | undefined>();
  let open: Chain[] = [{ contactIds: [contact.id], activities: [] }];
  for (let hop = 1; hop <= hopsMax && open.length > 0 && found.length < pathsMax; hop += 1) {
    const ends = open.map(({ contactIds }) => contactIds.at(-1)!);
    const ring = outwards(open, await acquaintancesOf(tx, ends, since), seen);
    for (const [userId, name] of await colleaguesAmong(context, ring.found)) names.set(userId, name);
    found.push(...ring.found.filter(({ userId }) => names.has(userId)));
    open = ring.open;
  }
  const paths = found.slice(0, pathsMax);
  for (const [contactId, name] of await namesOf(tx, [...new Set(paths.flatMap(({ contactIds }) => contactIds))]))
    names.set(contactId, name);
  return { items: paths.map((path) => shown(path, names)) };
}

/** Those who still work here, by name: whoever left introduces nobody. A key that may not read people gets them all, unnamed. */
async function colleaguesAmong(
  { ask, passport }: QueryContext,
  ends: readonly { userId: string }[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const ids = ends.slice(0, colleaguesMax).map(({ userId }) => userId);
  if (ids.length === 0 || !holds(passport, 'identity.users.read')) return new Map(ids.map((id) => [id, undefined]));
  const { items } = await ask(UserServiceService).getUsers({ ids });
  return new Map(items.filter(({ status }) => status === 'ACTIVE').map(({ id, name }) => [id, name]));
}

interface Row {
  contact_id: string;
  kind: 'USER' | 'CONTACT';
  id: string;
  activities: number;
}

// Two-way: a call that got through, a meeting that was held, a mail that came from them (timeline/contact-made.ts). What is private to others tells nothing here.
async function acquaintancesOf(tx: Reader, contactIds: readonly string[], since: Date): Promise<Acquaintance[]> {
  const me = tx.passport.userId ?? tx.passport.actor.id;
  const rows = await tx.rows<Row>(
    `with met as (
       select c.contact_id, a.id, a.owner_id, a.participant_ids
       from unnest($1::uuid[]) as c(contact_id)
       cross join lateral (
         select activity_id from activity_links l where l.kind = 'CONTACT' and l.target_id = c.contact_id and l.at >= $2
         order by l.at desc limit ${activitiesReadMax}) l
       join activities a on a.id = l.activity_id and a.deleted_at is null and a.status = 'COMPLETED' and a.capture <> 'SYSTEM'
         and ((a.type = 'CALL' and a.outcome = 'CONNECTED') or (a.type = 'MEETING' and a.outcome = 'HELD')
           or (a.type = 'EMAIL' and a.direction = 'INBOUND'))
         and (a.visibility <> 'PRIVATE' or a.owner_id::text = $3 or a.participant_ids::text[] @> array[$3])
     ), beside as (
       select contact_id, 'USER' as kind, person as id, met.id as activity_id
       from met cross join lateral unnest(array[met.owner_id] || met.participant_ids) as p(person)
       where person <> $4
       union
       select met.contact_id, 'CONTACT', l.target_id, met.id
       from met join activity_links l on l.activity_id = met.id and l.kind = 'CONTACT' and l.target_id <> met.contact_id
       join contacts on contacts.id = l.target_id and contacts.deleted_at is null
     )
     select contact_id, kind, id, count(*)::int as activities from beside
     group by contact_id, kind, id having count(*) >= ${activitiesMin}`,
    [contactIds, since, me, nobody],
  );
  return rows.map(({ contact_id: contactId, ...row }) => ({ ...row, contactId }));
}

async function namesOf(tx: Reader, contactIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contacts = await tx.select(ContactTable, 'contacts.id = any ($1)', [contactIds], { within: 'REACH' });
  return new Map(contacts.map((contact) => [contact.id, displayName(contact)]));
}
