// What a stage does by itself when a deal comes, goes or stays too long (CRM-43). Steps run in their order; setting a field
// starts no further step, so nothing loops.
import type { AutomationTrigger, StageAutomation } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { invalidFields } from '@throughline/chassis/errors';

const settable = ['nextStep', 'source', 'forecastCategory'] as const;
const forecastCategories = ['PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED'] as const;
const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
const businessDaysMax = 365;
const textLengthMax = 500;

type Priority = (typeof priorities)[number];
type Category = (typeof forecastCategories)[number];

export type Step =
  | { action: 'SET_FIELD'; set: { nextStep?: string; source?: string; forecastCategory?: Category; forecastByHand?: true } }
  | { action: 'CREATE_TASK'; subject: string; businessDays: number; priority: Priority }
  | { action: 'NOTIFY'; text: string };

/** The steps a stage takes on an occasion, in their order. */
export const stepsOf = (automations: readonly StageAutomation[], on: AutomationTrigger): Step[] =>
  automations.flatMap((automation, index) => (automation.on === on ? [readStep(automation, index)] : []));

export const refuseBadAutomations = (automations: readonly StageAutomation[]): void => automations.forEach(readStep);

function readStep({ action, params = {} }: StageAutomation, index: number): Step {
  const fault = (name: string, message: string) =>
    invalidFields({ field: `automations[${index}].params.${name}`, code: 'not_allowed', message });
  const text = (name: string): string => {
    const value = params[name];
    if (typeof value !== 'string' || value.trim() === '' || value.length > textLengthMax)
      throw fault(name, `must be a text of at most ${textLengthMax} characters`);
    return value;
  };
  switch (action) {
    case 'SET_FIELD': {
      const field = settable.find((name) => name === params['field']);
      if (!field) throw fault('field', `must be one of ${settable.join(', ')}`);
      if (field !== 'forecastCategory') return { action, set: { [field]: text('value') } };
      const category = forecastCategories.find((name) => name === params['value']);
      if (!category) throw fault('value', `must be one of ${forecastCategories.join(', ')}`);
      return { action, set: { forecastCategory: category, forecastByHand: true } };
    }
    case 'CREATE_TASK': {
      const businessDays = params['businessDays'] ?? 0;
      if (!Number.isInteger(businessDays) || (businessDays as number) < 0 || (businessDays as number) > businessDaysMax) {
        throw fault('businessDays', `must be 0 to ${businessDaysMax}`);
      }
      const priority = priorities.find((name) => name === (params['priority'] ?? 'NORMAL'));
      if (!priority) throw fault('priority', `must be one of ${priorities.join(', ')}`);
      return { action, subject: text('subject'), businessDays: businessDays as number, priority };
    }
    case 'NOTIFY':
      return { action, text: text('text') };
    default:
      throw invalidFields({ field: `automations[${index}].action`, code: 'required', message: 'is required' });
  }
}
