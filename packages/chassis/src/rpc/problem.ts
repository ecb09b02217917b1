// A refusal as data: what transports carry, idempotency keys keep and the gateway turns into problem+json.
import { DomainError, type ErrorDetails, type ErrorKind, type FieldError } from '../errors.ts';

export interface Problem {
  kind: ErrorKind;
  code: string;
  message: string;
  fields: readonly FieldError[];
  details: ErrorDetails;
  /** The stored refusal of an earlier call with the same key. */
  replayed?: true;
}

/** Whatever is not a DomainError is our fault, and nothing about it leaves the house. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof DomainError))
    return { kind: 'INTERNAL', code: 'internal', message: 'Something went wrong on our side.', fields: [], details: {} };
  const problem = { kind: error.kind, code: error.code, message: error.message, fields: error.fields, details: error.details };
  return error.replayed ? { ...problem, replayed: true } : problem;
}

export function errorFromProblem(problem: object): DomainError {
  const { kind, code, message, fields, details, replayed } = problem as Problem;
  return new DomainError(kind, code, message, { fields: fields ?? [], details: details ?? {}, replayed: replayed === true });
}
