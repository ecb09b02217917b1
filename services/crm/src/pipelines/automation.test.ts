import { describe, expect, test } from '@jest/globals';
import type { StageAutomation } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { isWaiting, refuseBadAutomations, stepsOf } from './automation.ts';

const id = '018f3a5e-7c1d-7a2b-9c3d-0000000000aa';
const on = (
  action: StageAutomation['action'],
  params: Record<string, unknown>,
  occasion: StageAutomation['on'] = 'ENTER',
): StageAutomation => ({
  on: occasion,
  action,
  params,
});
const refused = (...automations: StageAutomation[]) => {
  try {
    refuseBadAutomations(automations, new Set([id]));
    return undefined;
  } catch (error) {
    const { code, fields } = error as { code: string; fields: { field: string }[] };
    return fields[0]?.field ?? code;
  }
};

describe("a stage's automations", () => {
  test.each<[string, StageAutomation, string]>([
    ['a field that is not theirs to set', on('SET_FIELD', { field: 'saleId', value: id }), 'automations[0].params.field'],
    ['a category that is none', on('SET_FIELD', { field: 'forecastCategory', value: 'SURE' }), 'automations[0].params.value'],
    ['a stage of another pipeline', on('SET_FIELD', { field: 'stageId', value: id.replace('aa', 'bb') }), 'automations[0].params.value'],
    ['a stage to go to while the deal leaves', on('SET_FIELD', { field: 'stageId', value: id }, 'EXIT'), 'automations[0].on'],
    ['a task of nothing', on('CREATE_TASK', { subject: ' ' }), 'automations[0].params.subject'],
    ['a task too far away', on('CREATE_TASK', { subject: 'Call', businessDays: 366 }), 'automations[0].params.businessDays'],
    ['a priority that is none', on('CREATE_TASK', { subject: 'Call', priority: 'SOON' }), 'automations[0].params.priority'],
    ['a notice of nothing', on('NOTIFY', {}), 'automations[0].params.text'],
    ['a template without an id', on('SEND_TEMPLATE', { templateId: 'welcome' }), 'automations[0].params.templateId'],
    ['a quote of no template', on('CREATE_QUOTE', {}), 'automations[0].params.templateId'],
    ['files that are none', on('REQUEST_DOCUMENTS', { items: [] }), 'automations[0].params.items'],
    ['a file without a title', on('REQUEST_DOCUMENTS', { items: [{ required: true }] }), 'automations[0].params.items[0].title'],
    ['a file with a member too many', on('REQUEST_DOCUMENTS', { items: [{ title: 'x', colour: 1 }] }), 'automations[0].params.items[0]'],
    [
      'a file that is too large',
      on('REQUEST_DOCUMENTS', { items: [{ title: 'x', maxBytes: 52_428_801 }] }),
      'automations[0].params.items[0].maxBytes',
    ],
    ['a journey', on('ENROL', { journeyId: id }), 'automation.unavailable'],
  ])('ask not for %s @row CRM-43', (_, automation, field) => {
    expect(refused(automation)).toBe(field);
  });

  test('send a deal on as the last step of an occasion @row CRM-43', () => {
    const sending = on('SET_FIELD', { field: 'stageId', value: id });
    expect(refused(on('NOTIFY', { text: 'x' }), sending)).toBeUndefined();
    expect(refused(sending, on('NOTIFY', { text: 'x' }))).toBe('automations[0].action');
    expect(refused(sending, on('NOTIFY', { text: 'x' }, 'STALLED'))).toBeUndefined();
  });

  test('are steps in their order, with what was left out filled in @row CRM-43', () => {
    const steps = stepsOf(
      [
        on('REQUEST_DOCUMENTS', { items: [{ title: 'Register' }] }),
        on('NOTIFY', { text: 'left' }, 'EXIT'),
        on('CREATE_TASK', { subject: 'Call' }),
      ],
      'ENTER',
    );
    expect(steps).toEqual([
      {
        action: 'REQUEST_DOCUMENTS',
        items: [{ title: 'Register', fileTypes: [], maxBytes: 52_428_800, required: true }],
        businessDays: undefined,
      },
      { action: 'CREATE_TASK', subject: 'Call', businessDays: 0, priority: 'NORMAL' },
    ]);
    expect(steps.map(isWaiting)).toEqual([true, false]);
  });
});
