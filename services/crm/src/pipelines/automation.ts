// What a stage does by itself when a deal comes, goes or stays too long (CRM-43). Steps are taken in their order: those of the
// house's own with the move, those that need others (a mail, a quote, files) one after the other once the move stands.
// - A step may send the deal on to another stage; it is the last of its occasion, and a deal that leaves is sent nowhere.
// - Enrolling in a journey belongs to journeys: a stage that asks for it is refused, not quietly ignored.
import type { AutomationTrigger, StageAutomation } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { invalidFields, rule, type DomainError } from '@throughline/chassis/errors';
import { isId } from '@throughline/chassis/ids';

const settable = ['nextStep', 'source', 'forecastCategory', 'stageId'] as const;
const forecastCategories = ['PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED'] as const;
const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
const businessDaysMax = 365;
const textLengthMax = 500;
const titleLengthMax = 200;
const itemsMax = 50;
const fileTypesMax = 20;
const bytesMax = 52_428_800;

type Priority = (typeof priorities)[number];
type Category = (typeof forecastCategories)[number];

export interface AskedFile {
  title: string;
  fileTypes: string[];
  maxBytes: number;
  required: boolean;
}

/** Taken in the transaction of the move. */
export type OwnStep =
  | { action: 'SET_FIELD'; set: { nextStep?: string; source?: string; forecastCategory?: Category; forecastByHand?: true } }
  | { action: 'CREATE_TASK'; subject: string; businessDays: number; priority: Priority }
  | { action: 'NOTIFY'; text: string };

/** Taken afterwards: others are asked for it. */
export type WaitingStep =
  | { action: 'SEND_TEMPLATE'; templateId: string }
  | { action: 'CREATE_QUOTE'; templateId: string }
  | { action: 'REQUEST_DOCUMENTS'; items: AskedFile[]; businessDays: number | undefined };

/** Sends the deal to another stage, once the stage has done the rest. */
export interface Onward {
  action: 'MOVE_ON';
  stageId: string;
}

export type Step = OwnStep | WaitingStep | Onward;

export const isWaiting = (step: Step): step is WaitingStep =>
  step.action === 'SEND_TEMPLATE' || step.action === 'CREATE_QUOTE' || step.action === 'REQUEST_DOCUMENTS';

/** The steps a stage takes on an occasion, in their order. */
export const stepsOf = (automations: readonly StageAutomation[], on: AutomationTrigger): Step[] =>
  automations.flatMap((automation, index) => (automation.on === on ? [readStep(automation, index)] : []));

/** `openStages`: where a deal of the pipeline may be sent. */
export function refuseBadAutomations(automations: readonly StageAutomation[], openStages: ReadonlySet<string>): void {
  for (const [index, automation] of automations.entries()) {
    const step = readStep(automation, index);
    if (step.action !== 'MOVE_ON') continue;
    if (!openStages.has(step.stageId)) throw faultIn(index, 'params.value', 'must be another open stage of the pipeline');
    if (automation.on === 'EXIT') throw faultIn(index, 'on', 'a deal that leaves goes where it was sent');
    if (automations.slice(index + 1).some(({ on }) => on === automation.on))
      throw faultIn(index, 'action', 'sending the deal on is the last step of its occasion');
  }
}

/** The templates that steps need, for whoever checks that they are there. */
export function templatesIn(automations: readonly StageAutomation[], action: 'SEND_TEMPLATE' | 'CREATE_QUOTE'): string[] {
  const steps = automations.map(readStep).filter((step) => step.action === action);
  return [...new Set(steps.map((step) => (step as Extract<Step, { templateId: string }>).templateId))];
}

function readStep({ action, params = {} }: StageAutomation, index: number): Step {
  switch (action) {
    case 'SET_FIELD':
      return fieldStep(params, index);
    case 'CREATE_TASK':
      return {
        action,
        subject: text(params, 'subject', index),
        businessDays: businessDays(params, index) ?? 0,
        priority: oneOf(priorities, params['priority'] ?? 'NORMAL', 'params.priority', index),
      };
    case 'NOTIFY':
      return { action, text: text(params, 'text', index) };
    case 'SEND_TEMPLATE':
    case 'CREATE_QUOTE':
      return { action, templateId: idIn(params, 'templateId', index) };
    case 'REQUEST_DOCUMENTS':
      return { action, items: askedFiles(params['items'], index), businessDays: businessDays(params, index) };
    case 'ENROL':
      throw rule('automation.unavailable', 'Stages enrol nobody in journeys: there are none yet.', { action });
    default:
      throw faultIn(index, 'action', 'is required');
  }
}

function fieldStep(params: Record<string, unknown>, index: number): Step {
  const field = oneOf(settable, params['field'], 'params.field', index);
  if (field === 'stageId') return { action: 'MOVE_ON', stageId: idIn(params, 'value', index) };
  if (field !== 'forecastCategory') return { action: 'SET_FIELD', set: { [field]: text(params, 'value', index) } };
  const category = oneOf(forecastCategories, params['value'], 'params.value', index);
  return { action: 'SET_FIELD', set: { forecastCategory: category, forecastByHand: true } };
}

function askedFiles(items: unknown, index: number): AskedFile[] {
  if (!Array.isArray(items) || items.length === 0 || items.length > itemsMax)
    throw faultIn(index, 'params.items', `must be 1 to ${itemsMax} files`);
  return items.map((item: unknown, at) => {
    const place = `params.items[${at}]`;
    const { title, fileTypes = [], maxBytes = bytesMax, required = true, ...rest } = (item ?? {}) as Record<string, unknown>;
    if (Object.keys(rest).length > 0) throw faultIn(index, place, `knows no '${Object.keys(rest)[0]}'`);
    if (typeof title !== 'string' || title.trim() === '' || title.length > titleLengthMax)
      throw faultIn(index, `${place}.title`, `must be a text of at most ${titleLengthMax} characters`);
    if (!Array.isArray(fileTypes) || fileTypes.length > fileTypesMax || !fileTypes.every((type) => typeof type === 'string'))
      throw faultIn(index, `${place}.fileTypes`, `must be at most ${fileTypesMax} media types or endings`);
    if (!Number.isInteger(maxBytes) || (maxBytes as number) < 1 || (maxBytes as number) > bytesMax)
      throw faultIn(index, `${place}.maxBytes`, `must be 1 to ${bytesMax}`);
    if (typeof required !== 'boolean') throw faultIn(index, `${place}.required`, 'must be true or false');
    return { title, fileTypes, maxBytes: maxBytes as number, required };
  });
}

function text(params: Record<string, unknown>, name: string, index: number): string {
  const value = params[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > textLengthMax)
    throw faultIn(index, `params.${name}`, `must be a text of at most ${textLengthMax} characters`);
  return value;
}

function businessDays({ businessDays: days }: Record<string, unknown>, index: number): number | undefined {
  if (days === undefined || days === null) return undefined;
  if (!Number.isInteger(days) || (days as number) < 0 || (days as number) > businessDaysMax)
    throw faultIn(index, 'params.businessDays', `must be 0 to ${businessDaysMax}`);
  return days as number;
}

function idIn(params: Record<string, unknown>, name: string, index: number): string {
  const value = params[name];
  if (!isId(value)) throw faultIn(index, `params.${name}`, 'must be an id');
  return value;
}

function oneOf<T extends string>(names: readonly T[], value: unknown, place: string, index: number): T {
  const found = names.find((name) => name === value);
  if (!found) throw faultIn(index, place, `must be one of ${names.join(', ')}`);
  return found;
}

const faultIn = (index: number, place: string, message: string): DomainError =>
  invalidFields({ field: `automations[${index}].${place}`, code: 'not_allowed', message });
