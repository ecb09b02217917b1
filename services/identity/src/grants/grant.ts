// A grant: access to one record for one subject, at a level that holds those before it.
// - A subject has one grant on a record; another level changes it.
// - Whoever gives, changes or takes back must be able to MANAGE the record.
// - It may end by itself.
import type {
  CopiedGrant,
  CreateGrantRequest,
  Grant as GrantMessage,
  GrantResource,
  GrantSubject,
  UpdateGrantRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/grants';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { forbidden, invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { catalogue } from '../roles/role-book.ts';

/** Stored flat, so that grants of a record and of a subject are found by index. */
export interface Grant extends Omit<GrantMessage, 'subject' | 'resource'> {
  subjectKind: GrantSubject['kind'];
  subjectId: string;
  service: string;
  type: string;
  recordId: string;
}

export type Level = Grant['level'];

export function give(id: string, given: CreateGrantRequest, manages: boolean, now: Date) {
  const { subject, resource } = given as Required<Pick<CreateGrantRequest, 'subject' | 'resource'>>;
  refuseUnknownKind(resource!);
  refuseUnlessManager(manages);
  refusePast(given.expiresAt, now);
  const set = {
    id,
    subjectKind: subject!.kind,
    subjectId: subject!.id,
    service: resource!.service,
    type: resource!.type,
    recordId: resource!.id,
    level: given.level,
    expiresAt: given.expiresAt,
  };
  return { set, event: grantCreated(set) };
}

export function change(grant: Grant, given: Named<UpdateGrantRequest>, manages: boolean, now: Date): Decision<Grant> {
  refuseUnlessManager(manages);
  const { set } = changedFields(grant, given);
  if (set.expiresAt) refusePast(set.expiresAt, now);
  return Object.keys(set).length === 0 ? { set } : { set, event: grantCreated({ ...grant, ...set }) };
}

export function takeBack(grant: Grant, manages: boolean): Decision<Grant> {
  refuseUnlessManager(manages);
  return end(grant);
}

/** Its time is over, or its subject is no more: nobody need decide it. */
export const end = (grant: Grant): Decision<Grant> => ({
  set: {},
  event: fact('identity.grant.revoked', { grantId: grant.id, ...ends(grant), level: grant.level }),
});

export function shown(grant: Grant): GrantMessage {
  const { subjectKind: _kind, subjectId: _subject, service: _service, type: _type, recordId: _record, ...rest } = grant;
  return { ...rest, ...ends(grant) };
}

export const copied = (grant: Grant, revoked: boolean): CopiedGrant => ({
  grantId: grant.id,
  ...ends(grant),
  level: grant.level,
  endsAt: grant.expiresAt,
  revoked,
});

type Ends = Pick<Grant, 'subjectKind' | 'subjectId' | 'service' | 'type' | 'recordId'>;

const ends = (grant: Ends): { subject: GrantSubject; resource: GrantResource } => ({
  subject: { kind: grant.subjectKind, id: grant.subjectId },
  resource: { service: grant.service, type: grant.type, id: grant.recordId },
});

const grantCreated = (grant: Ends & Pick<Grant, 'id' | 'level' | 'expiresAt'>) =>
  fact('identity.grant.created', { grantId: grant.id, ...ends(grant), level: grant.level, endsAt: grant.expiresAt });

/** Of a service that is away its kinds are not known, and its records are shared all the same. */
const services = ['identity', 'crm', 'projects', 'documents', 'finance', 'integrations', 'insights'];
const kinds: ReadonlySet<string> = new Set(catalogue.map((permission) => permission.slice(0, permission.lastIndexOf('.'))));

function refuseUnknownKind({ service, type }: GrantResource) {
  if (!services.includes(service))
    throw invalidFields({ field: 'resource.service', code: 'unknown', message: `must be one of ${services.join(', ')}` });
  if (!kinds.has(`${service}.${type}`) && [...kinds].some((kind) => kind.startsWith(`${service}.`)))
    throw invalidFields({ field: 'resource.type', code: 'unknown', message: `is no kind of record of ${service}` });
}

function refuseUnlessManager(manages: boolean) {
  if (!manages) throw forbidden('access.escalation', 'Only who can MANAGE a record shares it.');
}

function refusePast(expiresAt: Date | undefined, now: Date) {
  if (expiresAt && expiresAt <= now) throw invalidFields({ field: 'expiresAt', code: 'past', message: 'lies in the past' });
}
