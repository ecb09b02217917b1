// A deal between two people over REST: one moves it and takes the move back, the stage that needs a partner waits for her.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword, type RestClient } from '@throughline/mesh/testing/rest-client';

const crmPath = '/api/v1/crm';
let mesh: RestMesh;
let owner: Awaited<ReturnType<RestMesh['founder']>>;
let manager: RestClient;

interface BoardColumn {
  stageId: string;
  name: string;
  count: number;
  cards: { id: string }[];
}

beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  owner = await mesh.founder('Larkfield');
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  const { body: roles } = await owner.get('/api/v1/identity/roles?pageSize=50');
  const email = `mia.${owner.tenantId.slice(-6)}@larkfield.example`;
  const roleIds = [roles.items.find(({ key }: { key: string }) => key === 'ADMIN').id];
  await owner.post('/api/v1/identity/invitations', { email, roleIds });
  const { body } = await mesh
    .client()
    .post('/api/v1/auth/invitations/accept', { token: await mesh.mailedToken(email), name: 'Mia', password: goodPassword });
  manager = mesh.client({ authorization: `Bearer ${body.accessToken}` });
}, 60_000);
afterAll(() => mesh.stop());

test('a move is taken back by its inverse as it stands, and a guarded stage waits for its approver @row CRM-46 @row CRM-42', async () => {
  const columnsOf = async (): Promise<BoardColumn[]> => (await owner.get(`${crmPath}/opportunities/board`)).body.columns;
  const [discovery, qualified, proposal] = (await columnsOf()) as [BoardColumn, BoardColumn, BoardColumn];
  const company = (await owner.post(`${crmPath}/companies`, { name: 'Voss GmbH' })).body;
  const make = async (name: string) =>
    (await owner.post(`${crmPath}/opportunities`, { name, companyId: company.id, expectedCloseDate: '2026-06-30' })).body;
  const [below, deal, above] = [await make('Below'), await make('The deal'), await make('Above')];
  const cards = async () => (await columnsOf())[0]!.cards.map(({ id }) => id);
  expect(await cards()).toEqual([above.id, deal.id, below.id]);

  const moved = await owner.post(`${crmPath}/opportunities/${deal.id}/move`, { stageId: qualified.stageId });
  const { method, path, body, version } = moved.body.inverse;
  const takeBack = () => owner.send(method, path, body, { 'if-match': `"${version}"` });
  expect((await takeBack()).status).toBe(200);
  expect(await cards()).toEqual([above.id, deal.id, below.id]);
  const again = await takeBack();
  expect([again.status, again.body.code]).toEqual([412, 'version.stale']);

  const { pipelineId } = (await owner.get(`${crmPath}/opportunities/${deal.id}`)).body;
  await owner.patch(`${crmPath}/pipelines/${pipelineId}/stages/${proposal.stageId}`, { approverRole: 'ADMIN' });
  const parked = (await owner.post(`${crmPath}/opportunities/${deal.id}/move`, { stageId: proposal.stageId })).body;
  expect([parked.opportunity.stageId, parked.inverse]).toEqual([discovery.stageId, null]);
  const request = `${crmPath}/stage-requests/${parked.stageRequestId}`;
  const self = await owner.post(`${request}/approve`);
  expect([self.status, self.body.code]).toEqual([403, 'approval.self']);
  const waiting = (await manager.get(`${crmPath}/stage-requests?status=PENDING&approverRole=ADMIN`)).body;
  expect(waiting.items).toMatchObject([{ id: parked.stageRequestId, opportunityId: deal.id }]);
  expect((await manager.post(`${request}/approve`)).body.status).toBe('APPROVED');
  const decided = await manager.post(`${request}/reject`, { reason: 'Changed my mind' });
  expect([decided.status, decided.body.code]).toEqual([409, 'approval.decided']);
  expect((await columnsOf())[2]!.cards.map(({ id }) => id)).toEqual([deal.id]);
  const history = (await owner.get(`${crmPath}/opportunities/${deal.id}/history`)).body;
  expect(history.items.map(({ stageId }: { stageId: string }) => stageId)).toEqual(
    [discovery, qualified, discovery, proposal].map(({ stageId }) => stageId),
  );
});
