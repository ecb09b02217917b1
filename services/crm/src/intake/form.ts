// A form asks strangers what the firm wants to know (CRM-32): DRAFT -> PUBLISHED <-> PAUSED -> ARCHIVED. A draft is deleted instead.
// - Each publishing freezes its fields as a version; work on the form goes on beside it.
// - It asks for an address of mail, a phone or a company's name, so that a lead can be made of the answers.
import type {
  CreateFormRequest,
  Form,
  FormField,
  FormStatus,
  FormStep,
  LeadTrait,
  RoutingRule,
  UpdateFormRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { patternFault } from '@throughline/chassis/custom-field-values';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { invalidFields, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { readCondition, type FieldKinds } from '../conditions/condition.ts';
import { conditionOf } from '../qualification/verdict.ts';
import { kindsOf } from './answers.ts';

export type { Form };

export interface StoredForm extends Form {
  signingSecret: string;
}

const verbs: Readonly<Record<FormStatus, readonly string[]>> = {
  DRAFT: ['publish'],
  PUBLISHED: ['publish', 'pause', 'archive'],
  PAUSED: ['publish', 'archive'],
  ARCHIVED: [],
};

const typeOf: Partial<Record<LeadTrait, FormField['type']>> = { EMAIL: 'EMAIL', PHONE: 'PHONE', COUNTRY: 'COUNTRY' };
const reachable: ReadonlySet<LeadTrait | undefined> = new Set(['EMAIL', 'PHONE', 'COMPANY_NAME']);

/** `own`: the kinds of the fields that the firm has defined for its leads; routing rules may ask of them. */
export function draft(
  given: CreateFormRequest,
  { formKey, signingSecret }: Pick<StoredForm, 'formKey' | 'signingSecret'>,
  own: FieldKinds,
) {
  refuseMuddled(given, own);
  return { set: { ...given, fields: labelled(given.fields), formKey, signingSecret, status: 'DRAFT' as const, publishedVersion: 0 } };
}

/** Rules that stay were checked when they were made: a field that is gone since is missing, and no reason to refuse anything. */
export function change(form: StoredForm, given: Named<UpdateFormRequest>, own: FieldKinds): Decision<StoredForm> {
  if (form.status === 'ARCHIVED') throw invalidTransition('form', form.status, []);
  refuseMuddled({ ...form, ...given }, given.routingRules && own);
  const wanted = given.fields ? { ...given, fields: labelled(given.fields) } : given;
  return { set: changedFields<Form>(form, wanted).set };
}

const labelled = (fields: readonly FormField[]): FormField[] => fields.map((field) => ({ ...field, label: field.label || field.key }));

export function publish(form: StoredForm): Decision<StoredForm> {
  refuseNot('publish', form);
  if (!form.fields.some(({ mapsTo, required, visibleWhen }) => required && !visibleWhen && reachable.has(mapsTo)))
    throw rule('form.incomplete', 'A form asks everybody for an e-mail address, a phone or a company’s name.');
  return { set: { status: 'PUBLISHED', publishedVersion: form.publishedVersion + 1 } };
}

export function pause(form: StoredForm): Decision<StoredForm> {
  refuseNot('pause', form);
  return { set: { status: 'PAUSED' } };
}

export function archive(form: StoredForm): Decision<StoredForm> {
  refuseNot('archive', form);
  return { set: { status: 'ARCHIVED' } };
}

export function shown(stored: StoredForm): Form {
  const { signingSecret: _, ...form } = stored;
  return form;
}

function refuseNot(verb: string, { status }: Form) {
  if (!verbs[status].includes(verb)) throw invalidTransition('form', status, verbs[status]);
}

type Muddled = Pick<Form, 'fields' | 'steps' | 'routingRules'> & Partial<Pick<Form, 'bookingPageId'>>;

function refuseMuddled({ fields, steps, routingRules, bookingPageId }: Muddled, own: FieldKinds | undefined) {
  fields.forEach((field, at) => refuseBadField(field, fields.slice(0, at), `fields[${at}]`));
  refuseLostSteps(steps, fields);
  routingRules.forEach((rule, at) => {
    if (own) conditionOf(rule, `routingRules[${at}].when`, own);
    refuseBadRule(rule, `routingRules[${at}]`, bookingPageId);
  });
}

/** A rule leads to people by name, to a team or to the host, and to one of these only. */
function refuseBadRule({ assign, teamId, host }: RoutingRule, at: string, bookingPageId: string | undefined) {
  if ([assign.length > 0, teamId !== undefined, host].filter(Boolean).length !== 1)
    throw invalidFields({ field: at, code: 'one_of', message: 'must name people, a team or the host, and only one of these' });
  if (host && bookingPageId === undefined)
    throw invalidFields({ field: `${at}.host`, code: 'not_allowed', message: 'needs the form’s booking page' });
}

/** Its condition may ask only of fields before it, so that none hides itself. */
function refuseBadField(
  { key, type, options, min, max, mapsTo, visibleWhen, pattern }: FormField,
  before: readonly FormField[],
  at: string,
) {
  if (before.some((field) => field.key === key))
    throw invalidFields({ field: `${at}.key`, code: 'repeated', message: 'is taken by a field before it' });
  if ((type === 'SELECT' || type === 'MULTI_SELECT') !== options.length > 0)
    throw invalidFields({ field: `${at}.options`, code: 'required', message: 'are for choices, and needed there' });
  if (min !== undefined && max !== undefined && min > max) throw outOfRange(`${at}.min`, `must not lie above max, ${max}`);
  if (pattern !== undefined) refuseBadPattern(type, pattern, `${at}.pattern`);
  const needed = mapsTo && (typeOf[mapsTo] ?? 'TEXT');
  if (needed && needed !== type)
    throw invalidFields({ field: `${at}.mapsTo`, code: 'not_allowed', message: `can be ${mapsTo} on a field of type ${needed} only` });
  if (visibleWhen) readCondition(visibleWhen, kindsOf(before), `${at}.visibleWhen`);
}

function refuseBadPattern(type: FormField['type'], pattern: string, at: string) {
  const message = type === 'TEXT' ? patternFault(pattern) : 'is for texts';
  if (message !== undefined) throw invalidFields({ field: at, code: 'invalid', message });
}

function refuseLostSteps(steps: readonly FormStep[], fields: readonly FormField[]) {
  const keys = steps.flatMap((step) => step.keys);
  const known = new Set(fields.map(({ key }) => key));
  if (steps.length > 0 && (new Set(keys).size < keys.length || keys.length !== known.size || keys.some((key) => !known.has(key))))
    throw invalidFields({ field: 'steps', code: 'invalid', message: 'must hold each field once' });
}
