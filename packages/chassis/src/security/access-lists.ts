// The part of a passport that grows with a firm: what identity says a caller may do, and with whose records.
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Passport } from './passport.ts';

export type AccessLists = Pick<Passport, 'permissions' | 'scopes' | 'teamIds' | 'teamUserIds' | 'clientScope' | 'granted' | 'features'>;

export const listsOf = (access: AccessContext): AccessLists => ({
  permissions: access.permissions,
  scopes: access.scoped ? access.scopes : null,
  teamIds: access.teamIds,
  teamUserIds: access.teamUserIds,
  clientScope: access.clientScoped ? { companyIds: access.companyIds, bookIds: access.bookIds } : null,
  granted: access.granted,
  features: access.features,
});

/** In a passport that carries a reference instead: it grants nothing to whoever does not look the lists up. */
export const noLists: AccessLists = {
  permissions: [],
  scopes: [],
  teamIds: [],
  teamUserIds: [],
  clientScope: { companyIds: [], bookIds: [] },
  granted: [],
  features: [],
};
