// Errors on the wire, in both directions: one table from kinds to gRPC statuses, and the problem as JSON beside it.
// The problem carries the kind, so nothing is lost on the way; a status alone (a foreign server's) is read back as well
// as it can be.
import { status } from '@grpc/grpc-js';
import { DomainError, unavailable, type ErrorKind } from '../errors.ts';
import { errorFromProblem, problemOf, type Problem } from './problem.ts';

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
export const requestMalformed = (cause: unknown) =>
  new DomainError('MALFORMED', 'request.malformed', 'The request cannot be decoded.', { cause });
export const deadlineExceeded = () => unavailable('deadline.exceeded', 'The answer did not come in time.');
export const requestCancelled = () => unavailable('request.cancelled', 'The caller no longer waits for the answer.');

export interface Refusal {
  status: number;
  problem: string;
}

/** Whatever is not a refusal is our fault, and says nothing about itself outside. */
export const isRefusal = (error: unknown): error is DomainError => error instanceof DomainError && error.kind !== 'INTERNAL';

export function refusalOf(error: unknown): Refusal {
  if (!isRefusal(error)) return { status: status.INTERNAL, problem: JSON.stringify(problemOf(undefined)) };
  return { status: statusOfCode[error.code] ?? statusOfKind[error.kind], problem: JSON.stringify(problemOf(error)) };
}

/** The sentence of a refusal, for clients that read no problems. */
export const detailOf = ({ problem }: Refusal): string => (JSON.parse(problem) as Problem).message;

export const errorOf = ({ status: number, problem }: Refusal): DomainError =>
  problem === '' ? errorOfStatus(number) : errorFromProblem(JSON.parse(problem) as Problem);

function errorOfStatus(number: number): DomainError {
  if (number === status.UNIMPLEMENTED) return routeUnknown('of that name');
  if (number === status.DEADLINE_EXCEEDED) return deadlineExceeded();
  if (number === status.CANCELLED) return requestCancelled();
  if (number === status.UNAVAILABLE) return unavailable('service.unavailable', 'The service is away.');
  return new DomainError(kindOfStatus.get(number) ?? 'INTERNAL', 'internal', 'Something went wrong on our side.');
}
