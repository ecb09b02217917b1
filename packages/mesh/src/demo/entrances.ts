// How strangers come in: a page on which they book a time, and a form that asks what they need.
import type { Firm } from './firm.ts';
import type { Listed } from './rest.ts';

export const bookingSlug = 'larkfield-intro';

interface Form {
  id: string;
  name: string;
  status: 'DRAFT' | 'PUBLISHED' | 'PAUSED' | 'ARCHIVED';
}

interface Page {
  id: string;
  slug: string;
}

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

export async function makeEntrances(firm: Firm): Promise<void> {
  const pageId = await makePage(firm);
  const { items } = await firm.rest.get<Listed<Form>>('/api/v1/crm/forms?pageSize=50');
  const wanted = form(firm, pageId);
  const known = items.find(({ name }) => name === wanted.name) ?? (await firm.rest.post<Form>('/api/v1/crm/forms', wanted));
  if (known.status === 'DRAFT') await firm.rest.post(`/api/v1/crm/forms/${known.id}/publish`);
}

async function makePage(firm: Firm): Promise<string> {
  const { items } = await firm.rest.get<Listed<Page>>('/api/v1/crm/booking-pages?pageSize=50');
  const known = items.find(({ slug }) => slug === bookingSlug);
  if (known) return known.id;
  const { id } = await firm.rest.post<Page>('/api/v1/crm/booking-pages', {
    slug: bookingSlug,
    name: 'A first conversation',
    description: 'Half an hour with one of us, without obligation.',
    hosts: [firm.idOf('dmitri'), firm.idOf('greta')],
    durationMinutes: 30,
    bufferMinutes: 15,
    weeklyHours: weekdays.map((day) => ({ day, from: '09:00', to: '17:00' })),
  });
  return id;
}

const form = (firm: Firm, bookingPageId: string) => ({
  name: 'Tell us what you need',
  fields: [
    { key: 'firstName', type: 'TEXT', label: 'First name', required: true, mapsTo: 'FIRST_NAME' },
    { key: 'lastName', type: 'TEXT', label: 'Last name', required: true, mapsTo: 'LAST_NAME' },
    { key: 'company', type: 'TEXT', label: 'Company', required: true, mapsTo: 'COMPANY_NAME' },
    { key: 'mail', type: 'EMAIL', label: 'E-mail', required: true, mapsTo: 'EMAIL' },
    {
      key: 'topic',
      type: 'SELECT',
      label: 'What is it about?',
      required: true,
      options: ['Controlling', 'Reporting', 'Cash', 'Something else'],
    },
    { key: 'staff', type: 'NUMBER', label: 'People in finance', min: 1 },
  ],
  routingRules: [{ priority: 1, when: { field: 'answers.staff', op: 'GTE', value: 10 }, assign: [firm.idOf('chiara')] }],
  defaultAssign: [firm.idOf('dmitri'), firm.idOf('greta')],
  bookingPageId,
});
