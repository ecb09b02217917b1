// A firm for tests that need identity's answers and nothing else of it: its settings, and whose people are active.
import type { FieldDefinition, ListFieldDefinitionsRequest } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import type { TenantSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { ListTeamMembersRequest } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import type { GetUsersRequest } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { notFound, unavailable } from '@throughline/chassis/errors';
import type { Callee } from '@throughline/chassis/rpc/call';

export type FieldGiven = Pick<FieldDefinition, 'resource' | 'key' | 'type' | 'required'>;

export interface FirmFixture {
  timeZone?: string;
  currency?: string;
  /** People who work here no more. */
  inactive?: readonly string[];
  /** Keys of their roles, by user id; without an entry none. */
  roles?: Readonly<Record<string, readonly string[]>>;
  /** Where people are, by user id; without an entry where the firm is. */
  zones?: Readonly<Record<string, string>>;
  /** Their managers, by user id. */
  managers?: Readonly<Record<string, string>>;
  /** Who is in which team. */
  teams?: Readonly<Record<string, readonly string[]>>;
  /** Their custom fields, of any resource. */
  fields?: readonly FieldGiven[];
}

const dataKey = { key: Buffer.alloc(32, 7), version: 1, blindIndexKey: Buffer.alloc(32, 8) };

/** For startTestMesh's `neighbours`. */
export const firmOf = (firm: FirmFixture = {}): ReadonlyMap<string, Callee> => new Map([['identity', identityOf(firm)]]);

function identityOf({
  timeZone = 'America/New_York',
  currency = 'USD',
  inactive = [],
  roles = {},
  zones = {},
  managers = {},
  teams = {},
  fields = [],
}: FirmFixture): Callee {
  const settings: TenantSettings = {
    settingsVersion: 1,
    values: undefined,
    timeZone,
    currency,
    locale: 'en-US',
    country: 'US',
    status: 'ACTIVE',
    name: 'Harbour & Finch',
  };
  const users = ({ ids }: GetUsersRequest) => ({
    items: ids.map((id) => ({
      id,
      name: 'Somebody',
      email: `${id}@example.com`,
      status: inactive.includes(id) ? 'ENDED' : 'ACTIVE',
      teamIds: Object.keys(teams).filter((teamId) => teams[teamId]!.includes(id)),
      roleKeys: roles[id] ?? [],
      timeZone: zones[id],
      managerId: managers[id],
    })),
    missing: [],
  });
  const membersOf = ({ teamId }: ListTeamMembersRequest) => {
    if (!teams[teamId]) throw notFound();
    return teams[teamId].map((userId) => ({ userId, lead: false }));
  };
  const definitions = ({ resource }: ListFieldDefinitionsRequest) =>
    fields.filter((field) => field.resource === resource).map(definitionOf);
  return {
    async call(method, request) {
      if (method.name === 'GetTenantSettings') return { message: settings, replayed: false };
      if (method.name === 'GetDataKey') return { message: dataKey, replayed: false };
      if (method.name === 'ListFieldDefinitions')
        return { message: { definitions: definitions(request as ListFieldDefinitionsRequest), version: 1 }, replayed: false };
      if (method.name === 'ListTeamMembers') return { message: { items: membersOf(request as ListTeamMembersRequest) }, replayed: false };
      if (method.name === 'GetUsers') return { message: users(request as GetUsersRequest), replayed: false };
      throw unavailable('service.unavailable', `identity does not answer ${method.name} here.`);
    },
    stream() {
      throw unavailable('service.unavailable', 'identity streams nothing here.');
    },
  };
}

const definitionOf = (field: FieldGiven) => Object.assign({ label: field.key, options: [], archived: false }, field);
