// A firm for tests that need identity's answers and nothing else of it: its settings, and whose people are active.
import type { TenantSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { GetUsersRequest } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { unavailable } from '@throughline/chassis/errors';
import type { Callee } from '@throughline/chassis/rpc/call';

export interface FirmFixture {
  timeZone?: string;
  currency?: string;
  /** People who work here no more. */
  inactive?: readonly string[];
}

/** For startTestMesh's `neighbours`. */
export const firmOf = (firm: FirmFixture = {}): ReadonlyMap<string, Callee> => new Map([['identity', identityOf(firm)]]);

function identityOf({ timeZone = 'America/New_York', currency = 'USD', inactive = [] }: FirmFixture): Callee {
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
      teamIds: [],
    })),
    missing: [],
  });
  return {
    async call(method, request) {
      if (method.name === 'GetTenantSettings') return { message: settings, replayed: false };
      if (method.name === 'GetUsers') return { message: users(request as GetUsersRequest), replayed: false };
      throw unavailable('service.unavailable', `identity does not answer ${method.name} here.`);
    },
    async *stream() {
      throw unavailable('service.unavailable', 'identity streams nothing here.');
    },
  };
}
