import type {
  ForecastSnapshot,
  ListForecastSnapshotsRequest,
  ListForecastSnapshotsResponse,
} from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { outOfRange } from '@throughline/chassis/errors';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { reachOf } from '@throughline/chassis/security/access';
import { addDays, daysBetween } from '@throughline/chassis/values/calendar';
import { firmToday } from '../firm/firm-settings.ts';
import { teamsOf } from './teams.ts';

const weeksBack = 13;
const weeksMax = 106;

const figures = [
  'open_count',
  'pipeline',
  'weighted',
  'added_count',
  'added',
  'grown_count',
  'grown',
  'shrunk_count',
  'shrunk',
  'slipped_count',
  'slipped',
  'won_count',
  'won',
  'lost_count',
  'lost',
] as const;
type Figures = Record<(typeof figures)[number], number>;

interface Cell extends Figures {
  week: string;
  taken_at: Date;
  currency: string;
  owner_id: string | null;
  pipeline_id: string | null;
}

export async function snapshotsOf(context: QueryContext, request: ListForecastSnapshotsRequest): Promise<ListForecastSnapshotsResponse> {
  const { groupBy = 'FIRM' } = request;
  const to = request.to || (await firmToday(context));
  const from = request.from || addDays(to, -weeksBack * 7);
  if (daysBetween(from, to) < 0 || daysBetween(from, to) > weeksMax * 7)
    throw outOfRange('to', `must be within ${weeksMax} weeks after from`);
  const cells = await cellsOf(context, request, [from, to]);
  const groups = await groupsOf(context, groupBy, cells);
  const items = [...Map.groupBy(cells, ({ week }) => week).values()].flatMap((ofWeek) =>
    [...groups].flatMap(([groupId, belongs]) => {
      const mine = ofWeek.filter((cell) => groupId === undefined || belongs(cell));
      return mine.length === 0 ? [] : [shown(groupId, mine)];
    }),
  );
  return { items };
}

// Cells are by owner: who sees their own deals sees the cells of those, who sees some clients' only sees none.
function cellsOf(
  { tx, passport }: QueryContext,
  { ownerId, pipelineId }: ListForecastSnapshotsRequest,
  [from, to]: [string, string],
): Promise<Cell[]> {
  const reach = reachOf(passport, tx.permission);
  const users = reach.kind === 'USERS' ? [...reach.userIds] : null;
  return tx.rows<Cell>(
    `select w.week::text, w.taken_at, w.currency, s.owner_id, s.pipeline_id, ${figures.map((name) => `coalesce(s.${name}, 0) as ${name}`).join(', ')}
     from forecast_snapshot_weeks w
     left join forecast_snapshots s on s.tenant_id = w.tenant_id and s.week = w.week and not $6
       and (cardinality($3::uuid[]) = 0 or s.owner_id = any ($3::uuid[])) and (cardinality($4::uuid[]) = 0 or s.pipeline_id = any ($4::uuid[]))
       and ($5::uuid[] is null or s.owner_id = any ($5::uuid[]))
     where w.week between $1 and $2 order by w.week desc`,
    [from, to, ownerId, pipelineId, users, passport.clientScope !== null],
  );
}

type Groups = ReadonlyMap<string | undefined, (cell: Cell) => boolean>;

async function groupsOf(
  context: QueryContext,
  groupBy: NonNullable<ListForecastSnapshotsRequest['groupBy']>,
  cells: readonly Cell[],
): Promise<Groups> {
  const owners = [...new Set(cells.flatMap(({ owner_id: owner }) => owner ?? []))];
  switch (groupBy) {
    case 'FIRM':
      return new Map([[undefined, () => true]]);
    case 'OWNER':
      return new Map(owners.map((owner) => [owner, (cell: Cell) => cell.owner_id === owner]));
    case 'PIPELINE':
      return new Map(cells.flatMap(({ pipeline_id: id }) => (id === null ? [] : [[id, (cell: Cell) => cell.pipeline_id === id] as const])));
    case 'TEAM': {
      const teams = await teamsOf(context, owners);
      return new Map([...teams].map(([team, members]) => [team, (cell: Cell) => cell.owner_id !== null && members.has(cell.owner_id)]));
    }
    default:
      return groupBy satisfies never;
  }
}

function shown(groupId: string | undefined, cells: readonly Cell[]): ForecastSnapshot {
  const { week, taken_at: takenAt, currency } = cells[0]!;
  const total = (name: keyof Figures) => cells.reduce((all, cell) => all + cell[name], 0);
  const movement = (name: 'added' | 'grown' | 'shrunk' | 'slipped' | 'won' | 'lost') => ({
    count: total(`${name}_count`),
    amount: { amount: total(name), currency },
  });
  return {
    week,
    groupId,
    takenAt,
    openCount: total('open_count'),
    pipeline: { amount: total('pipeline'), currency },
    weighted: { amount: total('weighted'), currency },
    added: movement('added'),
    grown: movement('grown'),
    shrunk: movement('shrunk'),
    slipped: movement('slipped'),
    won: movement('won'),
    lost: movement('lost'),
  };
}
