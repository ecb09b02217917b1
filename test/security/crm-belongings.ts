// One record of every crm collection, made through the API: what a stranger asks for, and what bad input is tried on. By the
// collection's path without its base: 'companies', 'companies/{companyId}/team'.
import type { RestClient } from '@throughline/mesh/testing/rest-client';

export interface Belonging {
  id: string;
  key?: string;
  /** What it was made with; absent where making another made it. */
  body?: object;
}

export type Belongings = ReadonlyMap<string, Belonging>;

export const crmPath = '/api/v1/crm/';
const usd = (amount: number) => ({ amount, currency: 'USD' });
export const fixedLine = (key: string, amount = 1_000) => ({
  key,
  model: 'FIXED',
  description: 'Work',
  quantity: '1',
  unitPrice: usd(amount),
});
const always = { field: 'source', op: 'IS_SET' };

interface Made {
  id: string;
  key?: string;
}

/** `name` is in the name of each, so that a leak can be told by it. */
export async function crmBelongings(owner: RestClient & { userId: string }, name: string): Promise<Belongings> {
  const owned = new Map<string, Belonging>();
  const make = async (collection: string, body: object, at = collection): Promise<Made> => {
    const answer = await owner.post(crmPath + at, body);
    if (answer.status > 202) throw new Error(`making one of ${collection} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    owned.set(collection, { id: answer.body.id, key: answer.body.key, body });
    return answer.body;
  };
  const slug = name.toLowerCase().replaceAll(/[^a-z]/g, '');

  const { id: companyId } = await make('companies', { name: `${name} Ltd`, domain: `${slug}.example` });
  const email = `cy@${slug}.example`;
  const { id: contactId } = await make('contacts', {
    firstName: name,
    lastName: 'Nary',
    emails: [{ address: email, kind: 'WORK', primary: true }],
  });
  const { id: twinId } = await make('twins', { name: `${name} Ltd.` }, 'companies');
  owned.set('duplicates', (await owner.get(`${crmPath}duplicates`)).body.items[0]);
  await make('companies/{companyId}/relations', { toId: twinId, kind: 'PARTNER_OF' }, `companies/${companyId}/relations`);
  const { id: otherId } = await make('other contacts', { lastName: `${name} Else` }, 'contacts');
  await make('contacts/{contactId}/relations', { toId: otherId, kind: 'KNOWS' }, `contacts/${contactId}/relations`);
  const merged = [
    await make('others', { name: `${name} Former` }, 'companies'),
    await make('others', { name: `Once ${name}` }, 'companies'),
  ];
  await make('merges', { winnerId: merged[0]!.id, loserIds: [merged[1]!.id], choices: [] }, 'companies/merge');
  await make('contacts/{contactId}/affiliations', { companyId, primary: true }, `contacts/${contactId}/affiliations`);
  owned.set('companies/{companyId}/team', (await owner.get(`${crmPath}companies/${companyId}/team`)).body.items[0]);
  const { id: leadId } = await make('leads', {
    lastName: name,
    companyName: `${name} Leads`,
    email: `lead@${slug}.example`,
    source: 'EVENT',
  });
  const { id: gateId } = await make('qualification/gates', {
    name: `${name} gate`,
    rules: [{ priority: 1, kind: 'REVIEW', when: always, approverRole: 'MANAGER' }],
    enforceOn: ['QUOTE_SEND'],
  });
  await owner.post(`${crmPath}qualification/gates/${gateId}/activate`);
  await make('qualification/assessments', { subject: { kind: 'LEAD', id: leadId }, gateId, answers: {} });
  await make('forms', { name: `${name} form`, fields: [{ key: 'mail', type: 'EMAIL', label: 'Mail', mapsTo: 'EMAIL' }] });
  await make('booking-pages', {
    slug: `${slug}-intro`,
    name: `${name} intro`,
    hosts: [owner.userId],
    durationMinutes: 30,
    weeklyHours: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => ({ day, from: '00:00', to: '23:30' })),
  });
  await make('scoring-rules', { name: `${name} rule`, event: 'EMAIL_OPENED', points: 1 });
  await make('imports', { csv: `Mail\nimported@${slug}.example\n`, mapping: { Mail: 'email' }, mode: 'CREATE_ONLY' }, 'leads/import');

  await make('close-reasons', { kind: 'LOSS', code: slug.toUpperCase(), label: name });
  const { id: opportunityId } = await make('opportunities', {
    name: `${name} deal`,
    companyId,
    primaryContactId: contactId,
    expectedCloseDate: '2030-01-01',
    amount: usd(1_000),
  });
  const [pipeline] = (await owner.get(`${crmPath}pipelines`)).body.items;
  owned.set('pipelines', pipeline);
  owned.set('pipelines/{pipelineId}/stages', pipeline.stages[1]);
  await make('quotas', { userId: owner.userId, period: '2030-Q1', amount: usd(1_000) });
  await make('activities', {
    type: 'TASK',
    subject: `${name} task`,
    dueDate: '2030-01-01',
    links: [{ kind: 'COMPANY', id: companyId }],
  });
  await make('email-templates', {
    name: `${name} mail`,
    category: 'FOLLOW_UP',
    content: { locale: 'en-US', subject: name, html: '<p>Hello</p>' },
  });

  await make('discount-rules', { name: `${name} discount`, kind: 'PROMOTIONAL', percent: '5', code: slug.toUpperCase() });
  await make('price-rules', {
    name: `${name} price`,
    priority: 1,
    when: { field: 'totals.net', op: 'GT', value: 1e12 },
    effect: 'REQUIRE_APPROVAL',
    params: { role: 'MANAGER' },
  });
  await make('fee-calculators', {
    name: `${name} fee`,
    currency: 'USD',
    inputs: [{ key: 'people', label: 'People', type: 'NUMBER' }],
    rules: [{ amount: usd(1_000), per: 'people' }],
  });
  await make('clauses', { key: slug, title: name, text: 'As agreed.' });
  await make('contract-templates', { name: `${name} contract`, clauseKeys: [slug] });
  await make('quote-templates', { name: `${name} quote`, lines: [fixedLine('L1')] });
  const { id: quoteId } = await make('quotes', {
    companyId,
    contactId,
    opportunityId,
    currency: 'USD',
    lines: [fixedLine('L1'), fixedLine('L2')],
    phases: [{ key: 'P1', name: 'Phase' }],
  });
  owned.set('quotes/{id}/items', { id: quoteId, key: 'L1' });
  owned.set('quotes/{id}/phases', { id: quoteId, key: 'P1' });
  await make('contracts', { companyId, title: `${name} contract`, currency: 'USD', effectiveDate: '2030-01-01', lines: [fixedLine('L1')] });
  const { id: orderId } = await make('orders', {
    companyId,
    currency: 'USD',
    lines: [{ key: 'L1', description: 'Box', quantity: '2', unitPrice: usd(1_000) }],
  });
  const { saleId } = (await owner.post(`${crmPath}orders/${orderId}/confirm`)).body;
  owned.set('sales', { id: saleId });
  return owned;
}
