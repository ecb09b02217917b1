// Somebody left the firm: what they owned is listed for whoever has to give it to somebody else.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { crm } from '../src/service.ts';
import { newCompany, newContact } from './accounts.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour, type Neighbour } from './neighbour.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const mia = '018f3a5e-7c1d-7a2b-9c3d-000000000003';
const cleo = '018f3a5e-7c1d-7a2b-9c3d-000000000004';
let mesh: TestMesh;
let integrations: Neighbour;

beforeAll(async () => {
  integrations = neighbour({ SendMessage: () => ({ messageId: 'm', state: 'QUEUED' }) });
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firmOf({ managers: { [ben]: mia } }), ['integrations', integrations]]),
  });
});
afterAll(() => mesh?.stop());

const leaves = async (userId: string) => {
  await tell(mesh, 'identity.user.deactivated', { userId, reason: 'Left' }, { subject: userId });
  await mesh.settle();
};

test('their manager is told what they owned; who owned nothing leaves quietly @row CRM-13 @row IDN-46', async () => {
  const us = mesh.as();
  const { id: companyId } = await us(CompanyServiceService).createCompany(newCompany({ name: 'Northwind', ownerId: ben }));
  await us(ContactServiceService).createContact(newContact({ firstName: 'Ann', companyId, ownerId: ben }));
  for (const name of ['One', 'Two']) await us(OpportunityServiceService).createOpportunity(newDeal(companyId, { name, ownerId: ben }));
  await leaves(cleo);
  await leaves(ben);
  expect(integrations.asked['SendMessage']).toEqual([
    expect.objectContaining({
      template: 'crm_records_left_behind',
      to: [expect.objectContaining({ userId: mia })],
      body: expect.objectContaining({ text: 'Still theirs: companies (1), contacts (1), deals (2).' }),
    }),
  ]);
});
