// A firm with people in it, as its owner and its members see it.
import { AccessServiceService } from '@throughline/contracts/gen/throughline/identity/v1/access';
import { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import type { Ask } from '@throughline/chassis/rpc/ask';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { memberRoleId } from '../src/roles/built-in-roles.ts';
import { anonymous, claimsOf, newPerson, password, tokenMailedTo } from './people.fixture.ts';

export interface Colleague {
  id: string;
  email: string;
  name: string;
  sessionId: string;
  /** Typed clients in their name, with what identity says they may do at this moment. */
  as(): Promise<Ask>;
}

export interface TestFirm {
  id: string;
  owner: Colleague;
  /** Invites somebody and lets them accept as a new person. */
  hire(name: string, more?: { roleIds?: string[]; teamIds?: string[]; clientIds?: string[] }): Promise<Colleague>;
}

let hired = 0;

export async function newFirm(mesh: TestMesh, firmName = 'King Advisory'): Promise<TestFirm> {
  const { user, tenant, accessToken, email } = await newPerson(mesh, { firmName });
  const id = tenant!.id;
  const colleague = (one: Omit<Colleague, 'as'>): Colleague => ({ ...one, as: () => seenBy(mesh, id, one) });
  const owner = colleague({ id: user!.id, email, name: user!.name, sessionId: claimsOf(accessToken).sid });
  const firm: TestFirm = {
    id,
    owner,
    async hire(name, { roleIds = [memberRoleId], teamIds = [], clientIds = [] } = {}) {
      hired += 1;
      const address = `hired${hired}@example.com`;
      await ownerOf(mesh, firm)(InvitationServiceService).createInvitation({ email: address, roleIds, teamIds, clientIds, message: '' });
      const accepted = await accept(mesh, await tokenMailedTo(mesh, address, 'invitation'), { name, password });
      return colleague({ id: accepted.userId, email: address, name, sessionId: claimsOf(accepted.accessToken!).sid });
    },
  };
  return firm;
}

/** The owner's clients whatever the hour, also when every session is long over. */
export const ownerOf = (mesh: TestMesh, { id, owner }: TestFirm): Ask =>
  mesh.as({ tenantId: id, userId: owner.id, actor: { kind: 'USER', id: owner.id, name: owner.name } });

/** Follows the link of an invitation, as nobody in particular or signed in. */
export const accept = (mesh: TestMesh, token: string, given: { name?: string; password?: string } = {}, signedIn?: Ask) =>
  (signedIn ?? mesh.as(anonymous()))(InvitationServiceService).acceptInvitation({
    token,
    name: given.name ?? '',
    password: given.password ?? '',
    cookie: false,
  });

/** What identity answers the gateway about a session. */
export const resolve = (mesh: TestMesh, tenantId: string, { id, sessionId }: Pick<Colleague, 'id' | 'sessionId'>) =>
  mesh
    .as({ ...anonymous(), actor: { kind: 'SYSTEM', id: 'gateway', name: 'Gateway' } })(AccessServiceService)
    .resolveAccess({
      session: { sessionId, userId: id },
      apiKey: '',
      tenantId,
      ip: '192.0.2.1',
    });

/** The clients of somebody, with a passport made of identity's answer as the gateway makes it. */
async function seenBy(mesh: TestMesh, tenantId: string, colleague: Omit<Colleague, 'as'>): Promise<Ask> {
  const access = await resolve(mesh, tenantId, colleague);
  return mesh.as({
    tenantId: access.tenantId || null,
    actor: { kind: 'USER', id: colleague.id, name: colleague.name },
    userId: colleague.id,
    sessionId: colleague.sessionId,
    permissions: access.permissions,
    teamIds: access.teamIds,
    teamUserIds: access.teamUserIds,
    clientScope: access.clientScoped ? { companyIds: access.companyIds, bookIds: access.bookIds } : null,
    features: access.features,
  });
}
