// Errors on the wire, in both directions: one table from kinds to gRPC statuses, and the problem as JSON beside it.
// The problem carries the kind, so nothing is lost on the way; a status alone (a foreign server's) is read back as well
// as it can be.
import { status } from '@grpc/grpc-js';
import { DomainError, unavailable, type ErrorDetails, type ErrorKind, type FieldError } from '../errors.ts';

const statusOfKind: Record<ErrorKind, number> = {
  MALFORMED: status.INVALID_ARGUMENT,
  UNAUTHENTICATED: status.UNAUTHENTICATED,
  FORBIDDEN: status.PERMISSION_DENIED,
  MISSING: status.NOT_FOUND,
  CONFLICT: status.ABORTED,
  STALE: status.FAILED_PRECONDITION,
  RULE: status.OUT_OF_RANGE,
  LIMITED: status.RESOURCE_EXHAUSTED,
  UNAVAILABLE: status.UNAVAILABLE,
  INTERNAL: status.INTERNAL,
};

/** Where gRPC has a word of its own for what the transport itself refuses. */
const statusOfCode: Record<string, number> = {
  'route.unknown': status.UNIMPLEMENTED,
  'deadline.exceeded': status.DEADLINE_EXCEEDED,
  'request.cancelled': status.CANCELLED,
};

const kindOfStatus = new Map(Object.entries(statusOfKind).map(([kind, number]) => [number, kind as ErrorKind]));

export const routeUnknown = (path: string) => new DomainError('MISSING', 'route.unknown', `There is no RPC ${path}.`);
export const requestMalformed = (cause: unknown) => new DomainError('MALFORMED', 'request.malformed', 'The request cannot be decoded.', { cause });
export const deadlineExceeded = () => unavailable('deadline.exceeded', 'The answer did not come in time.');
export const requestCancelled = () => unavailable('request.cancelled', 'The caller no longer waits for the answer.');

interface Problem {
  kind: ErrorKind;
  code: string;
  message: string;
  fields?: readonly FieldError[];
  details?: ErrorDetails;
}

export interface Refusal {
  status: number;
  problem: string;
}

/** Whatever is not a refusal is our fault. */
export const isRefusal = (error: unknown): error is DomainError => error instanceof DomainError && error.kind !== 'INTERNAL';

/** What leaves the house of an error; what is our fault says nothing about itself. */
export function refusalOf(error: unknown): Refusal {
  if (!isRefusal(error)) {
    const code = error instanceof DomainError ? error.code : 'internal';
    return { status: status.INTERNAL, problem: JSON.stringify({ kind: 'INTERNAL', code, message: 'Something went wrong on our side.' }) };
  }
  const problem: Problem = { kind: error.kind, code: error.code, message: error.message };
  if (error.fields.length > 0) problem.fields = error.fields;
  if (Object.keys(error.details).length > 0) problem.details = error.details;
  return { status: statusOfCode[error.code] ?? statusOfKind[error.kind], problem: JSON.stringify(problem) };
}

/** The sentence of a refusal, for clients that read no problems. */
export const detailOf = ({ problem }: Refusal): string => (JSON.parse(problem) as Problem).message;

export function errorOf({ status: number, problem }: Refusal): DomainError {
  if (problem === '') return errorOfStatus(number);
  const { kind, code, message, fields, details } = JSON.parse(problem) as Problem;
  return new DomainError(kind, code, message, { fields: fields ?? [], details: details ?? {} });
}

function errorOfStatus(number: number): DomainError {
  if (number === status.UNIMPLEMENTED) return routeUnknown('of that name');
  if (number === status.DEADLINE_EXCEEDED) return deadlineExceeded();
  if (number === status.CANCELLED) return requestCancelled();
  if (number === status.UNAVAILABLE) return unavailable('service.unavailable', 'The service is away.');
  return new DomainError(kindOfStatus.get(number) ?? 'INTERNAL', 'internal', 'Something went wrong on our side.');
}
