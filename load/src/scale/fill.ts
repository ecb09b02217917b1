// A firm of some size, written as SQL in one go: what its REST calls would have left, without the hours they would take.
// The same proportions at every size, so that two firms differ by nothing but how much there is of it.
import pg from 'pg';

export interface Size {
  leads: number;
  companies: number;
  contacts: number;
  deals: number;
  quotes: number;
  activities: number;
}

export interface Filling {
  tenantId: string;
  /** Somebody of the firm who owns as much as everybody else. */
  userId: string;
  size: Size;
}

/** People among whom everything is shared evenly; the founder is one of them. */
const ownersCount = 50;
/** So that both firms span the same two years. */
const spanDays = 730;

const base = `$1::uuid as tenant_id, uuidv7() as id, 1 as version, 1 as event_seq`;
const made = (of: string) => `now() - make_interval(secs => ${spanDays} * 86400.0 * (1 - n::float8 / ${of}))`;
// Of another stride than what is picked by turns, or an owner would have activities of one type only.
const owner = `(select id from scale_owners where place = n / 11 % ${ownersCount})`;
/** The numbers in names, in no order: the latest record is not the one of the highest number. */
const scattered = '(n::bigint * 7919 % 1000003)';
const pick = (values: readonly string[]) => `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + n % ${values.length}]`;

/** Each statement takes the tenant and how many rows. The temporary tables number the rows, so that others can point at them. */
const statements: readonly { of: keyof Size; sql: string }[] = [
  {
    of: 'companies',
    sql: `with made as (
        insert into crm.companies (tenant_id, id, version, event_seq, created_at, updated_at, created_by, name, domain, lifecycle, roles, industry, size, phone, email,
          addresses, owner_id, tags, custom_fields)
        select ${base}, ${made('$2')}, ${made('$2')}, '', 'Company ' || n || ' ' || ${pick(['Harbour', 'Finch', 'Lantern', 'Field', 'Quarry', 'Mill', 'Orchard'])},
          'company' || n || '.example', ${pick(['PROSPECT', 'PROSPECT', 'CLIENT', 'FORMER_CLIENT'])}, '{}', ${pick(['FINANCE', 'LEGAL', 'MEDIA', 'RETAIL'])},
          ${pick(['MICRO', 'SMALL', 'MEDIUM'])}, '+1555' || lpad(n::text, 7, '0'), 'hello@company' || n || '.example', '[]', ${owner}, '{}', '{}'
        from generate_series(1, $2::int) n returning id)
      insert into scale_companies (id) select id from made`,
  },
  {
    of: 'contacts',
    sql: `with made as (
        insert into crm.contacts (tenant_id, id, version, event_seq, created_at, updated_at, created_by, first_name, last_name, emails, email_addresses, phones, owner_id, tags,
          preferences, engagement_score, company_id, custom_fields)
        select ${base}, ${made('$2')}, ${made('$2')}, '', ${pick(['Nora', 'Ada', 'Ibrahim', 'Mei', 'Lars', 'Chidi', 'Sofia', 'Tomas'])}, 'Person' || ${scattered},
          jsonb_build_array(jsonb_build_object('address', 'person' || ${scattered} || '@company.example', 'kind', 'WORK', 'primary', true, 'bounced', false)),
          array['person' || ${scattered} || '@company.example'], array['+1666' || lpad(n::text, 7, '0')], ${owner}, '{}',
          '{"doNotCall": false, "doNotEmail": false, "doNotSms": false, "doNotTrack": false, "optOutTopics": []}', n % 100, c.id, '{}'
        from generate_series(1, $2::int) n join scale_companies c on c.place = 1 + n % (select count(*) from scale_companies)
        returning id, tenant_id, company_id, created_at),
      kept as (insert into scale_contacts (id, company_id) select id, company_id from made)
      insert into crm.affiliations (tenant_id, id, version, event_seq, created_at, updated_at, created_by, contact_id, company_id, roles, is_primary, from_date)
      select tenant_id, uuidv7(), 1, 1, created_at, created_at, '', id, company_id, '{}', true, created_at::date from made`,
  },
  {
    of: 'leads',
    sql: `insert into crm.leads (tenant_id, id, version, event_seq, created_at, updated_at, created_by, first_name, last_name, company_name, email, phone, country, source, utm,
        status, owner_id, assigned_at, bant, bant_score, engagement_score, score, rating, contacted_at, custom_fields)
      select ${base}, ${made('$2')}, ${made('$2')}, '', ${pick(['Nora', 'Ada', 'Ibrahim', 'Mei', 'Lars', 'Chidi', 'Sofia', 'Tomas'])}, 'Lead' || ${scattered}, 'Prospect ' || ${scattered},
        'lead' || n || '@prospect.example', '+1777' || lpad(n::text, 7, '0'), ${pick(['US', 'DE', 'FR'])}, ${pick(['WEBSITE', 'REFERRAL', 'EVENT', 'PARTNER', 'SOCIAL'])},
        jsonb_build_object('source', ${pick(['google', 'newsletter', 'linkedin'])}), ${pick(['NEW', 'CONTACTED', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'NEW'])},
        ${owner}, ${made('$2')}, '{}', 0, n / 7 % 100, (n / 7 % 100) * 4 / 10, 'WARM', case when n % 7 > 0 then ${made('$2')} + interval '5 hours' end, '{}'
      from generate_series(1, $2::int) n`,
  },
  {
    of: 'deals',
    sql: `with stages as (
        select s.id, s.pipeline_id, s.category, s.probability, row_number() over (order by s.order_place) - 1 as place, count(*) over () as stages
        from crm.pipeline_stages s join crm.pipelines p on p.tenant_id = s.tenant_id and p.id = s.pipeline_id
        where s.tenant_id = $1 and p.is_default and s.deleted_at is null),
      made as (
        insert into crm.opportunities (tenant_id, id, version, event_seq, created_at, updated_at, created_by, name, company_id, primary_contact_id, contact_roles, pipeline_id,
          stage_id, status, amount_amount, amount_currency, amount_source, currency_fixed, probability, probability_locked, expected_close_date, forecast_category,
          forecast_by_hand, owner_id, competitors, rank, demand, outcomes, checklist_done, stage_entered_at, closed_on, custom_fields)
        select ${base}, ${made('$2')}, ${made('$2')}, '', 'Deal ' || n, c.company_id, c.id, '[]', s.pipeline_id, s.id,
          case s.category when 'OPEN' then 'OPEN' else s.category end, 100000 + n % 977 * 1000, 'USD', 'MANUAL', false, s.probability, false,
          current_date + (n % 180)::int, case when s.probability < 50 then 'PIPELINE' when s.probability < 80 then 'BEST_CASE' else 'COMMIT' end, false, ${owner}, '{}',
          'a' || lpad(n::text, 8, '0'), '[]', '[]', '[]', ${made('$2')}, case when s.category <> 'OPEN' then current_date - (n % 700)::int end, '{}'
        from generate_series(1, $2::int) n join stages s on s.place = n % s.stages
          join scale_contacts c on c.place = 1 + n % (select count(*) from scale_contacts)
        returning tenant_id, id, company_id, primary_contact_id, pipeline_id, stage_id, stage_entered_at),
      spans as (insert into crm.stage_spans (tenant_id, id, opportunity_id, pipeline_id, stage_id, entered_at)
        select tenant_id, uuidv7(), id, pipeline_id, stage_id, stage_entered_at from made)
      insert into scale_deals (id, company_id, contact_id) select id, company_id, primary_contact_id from made`,
  },
  {
    of: 'quotes',
    sql: `insert into crm.quotes (tenant_id, id, version, event_seq, created_at, updated_at, created_by, number, company_id, contact_id, opportunity_id, currency, owner_id, n,
        status, phases, lines, promo_codes, sections, net_days, signature_mode, require_code, custom_fields, totals, approvals, views, price_book)
      select ${base}, ${made('$2')}, ${made('$2')}, '', 'Q-2026-' || lpad(n::text, 6, '0'), d.company_id, d.contact_id, d.id, 'USD', ${owner}, 1,
        ${pick(['DRAFT', 'SENT', 'VIEWED', 'DECLINED', 'EXPIRED'])}, '[]', '[]', '{}', '[]', 30, 'CLICK', false, '{}',
        '{"net": {"amount": 100000, "currency": "USD"}, "total": {"amount": 100000, "currency": "USD"}}', '[]', 0, '{}'
      from generate_series(1, $2::int) n join scale_deals d on d.place = 1 + n % (select count(*) from scale_deals)`,
  },
  {
    of: 'activities',
    sql: `with made as (
        insert into crm.activities (tenant_id, id, version, event_seq, created_at, updated_at, created_by, type, subject, status, due_at, priority, owner_id, links, visibility,
          direction, outcome, duration_seconds, participants, participant_ids, reminders, mentions, document_ids, capture, pinned, at, completed_at, overdue, overdue_from,
          company_id)
        select ${base}, ${made('$2')}, ${made('$2')}, '', ${pick(['CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE'])}, 'What happened, ' || n,
          case when n % 5 = 3 and n % 4 = 0 then 'PLANNED' else 'COMPLETED' end, case when n % 5 = 3 then now() + make_interval(hours => (n % 400 - 200)::int) end, 'NORMAL', ${owner},
          jsonb_build_array(jsonb_build_object('kind', 'CONTACT', 'id', c.id)), 'INTERNAL', case n % 5 when 0 then 'OUTBOUND' when 1 then 'INBOUND' end,
          case n % 5 when 0 then 'CONNECTED' end, case n % 5 when 0 then 300 end, '[]', '{}', '[]', '{}', '{}', 'MANUAL', false, ${made('$2')}, ${made('$2')},
          false, case when n % 5 = 3 and n % 4 = 0 then now() + make_interval(hours => (n % 400 - 200)::int) end, c.company_id
        from generate_series(1, $2::int) n join scale_contacts c on c.place = 1 + n % (select count(*) from scale_contacts)
        returning tenant_id, id, at, links)
      insert into crm.activity_links (tenant_id, kind, target_id, at, activity_id)
      select tenant_id, 'CONTACT', (links -> 0 ->> 'id')::uuid, at, id from made`,
  },
];

/** What the search over everything finds, of the tables that declare it. */
const found: readonly { type: string; title: string; subtitle: string }[] = [
  { type: 'leads', title: `first_name || ' ' || last_name`, subtitle: 'company_name' },
  { type: 'companies', title: 'name', subtitle: `coalesce(domain, '')` },
  { type: 'contacts', title: `first_name || ' ' || last_name`, subtitle: `email_addresses[1]` },
  { type: 'opportunities', title: 'name', subtitle: `''` },
];

export async function fill(adminUrl: string, { tenantId, userId, size }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Triggers speak of their own schema, as they do for the service.
    await client.query('set search_path = crm, extensions');
    await client.query(`create temporary table scale_owners (place int, id uuid);
      create temporary table scale_companies (place serial, id uuid);
      create temporary table scale_contacts (place serial, id uuid, company_id uuid);
      create temporary table scale_deals (place serial, id uuid, company_id uuid, contact_id uuid)`);
    await client.query(
      `insert into scale_owners select n, case n when 0 then $1::uuid else uuidv7() end from generate_series(0, ${ownersCount - 1}) n`,
      [userId],
    );
    for (const { of, sql } of statements) {
      const startedMs = performance.now();
      await client.query(sql, [tenantId, size[of]]);
      await client.query('analyze scale_companies, scale_contacts, scale_deals');
      console.log(`  ${String(size[of]).padStart(8)} ${of.padEnd(10)} ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
    }
    await foldTotals(client);
    for (const { type, title, subtitle } of found)
      await client.query(
        `insert into crm.search_entries (tenant_id, type, id, code, title, subtitle, status, words, exact, owner_id, updated_at)
         select tenant_id, '${type}', id, '', ${title}, ${subtitle}, '', lower(${title} || ' ' || ${subtitle}), '{}', owner_id, updated_at from crm.${type} where tenant_id = $1
         on conflict do nothing`,
        [tenantId],
      );
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** What jobs do each minute, at once. */
async function foldTotals(client: pg.Client): Promise<void> {
  for (let folded = 1; folded > 0;) {
    const { rows } = await client.query<{ folded: number }>('select fold_deal_totals(100000) + fold_lead_source_cells(100000) as folded');
    folded = rows[0]!.folded;
  }
}
