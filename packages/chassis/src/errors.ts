// The one error vocabulary. Rules throw a DomainError with a stable code; the chassis maps its kind to a gRPC
// status, the gateway maps it to problem+json. Nobody else handles status codes.

export type ErrorKind =
  | 'MALFORMED' // 400: the request cannot be understood
  | 'UNAUTHENTICATED' // 401
  | 'FORBIDDEN' // 403
  | 'MISSING' // 404, also for what belongs to another firm
  | 'CONFLICT' // 409: the present state forbids it
  | 'STALE' // 412: somebody changed it since
  | 'RULE' // 422: understood, but breaks a business rule
  | 'LIMITED' // 429
  | 'UNAVAILABLE' // 503: try again later
  | 'INTERNAL'; // 500: our fault; nothing about it leaves the house

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** Facts beside the sentence: they become members of the problem document. */
export type ErrorDetails = Record<string, unknown>;

export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly details: ErrorDetails;
  /** The stored refusal of an earlier call with the same idempotency key. */
  readonly replayed: boolean;

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    more: { fields?: readonly FieldError[]; details?: ErrorDetails; cause?: unknown; replayed?: boolean } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.fields = more.fields ?? [];
    this.details = more.details ?? {};
    this.replayed = more.replayed ?? false;
  }
}

export const malformed = (code: string, message: string, details?: ErrorDetails) =>
  new DomainError('MALFORMED', code, message, { details: details ?? {} });
export const unauthenticated = (code: string, message: string, details?: ErrorDetails) =>
  new DomainError('UNAUTHENTICATED', code, message, { details: details ?? {} });
export const forbidden = (code: string, message: string, details?: ErrorDetails) =>
  new DomainError('FORBIDDEN', code, message, { details: details ?? {} });
export const conflict = (code: string, message: string, details?: ErrorDetails) =>
  new DomainError('CONFLICT', code, message, { details: details ?? {} });
export const rule = (code: string, message: string, details?: ErrorDetails) =>
  new DomainError('RULE', code, message, { details: details ?? {} });
export const limited = (code: string, message: string, retryAfterSeconds: number) =>
  new DomainError('LIMITED', code, message, { details: { retryAfter: retryAfterSeconds } });
export const unavailable = (code: string, message: string, retryAfterSeconds = 1, cause?: unknown) =>
  new DomainError('UNAVAILABLE', code, message, { details: { retryAfter: retryAfterSeconds }, cause });

/** Missing and foreign look the same, to the letter: existence is never revealed (SEC-1). */
export const notFound = () => new DomainError('MISSING', 'not_found', 'There is nothing here, or it is not yours to see.');

/** One or more fields are at fault; the code of each is stable. */
export const invalidFields = (...fields: FieldError[]) =>
  new DomainError('MALFORMED', 'validation.failed', fields.map((fault) => `${fault.field} ${fault.message}`).join('; '), { fields });

/** A figure or a date that lies outside what is allowed. */
export const outOfRange = (field: string, message: string) =>
  new DomainError('MALFORMED', 'validation.out_of_range', `${field} ${message}`, { fields: [{ field, code: 'out_of_range', message }] });

/** A verb that the present state does not allow names where it stands and what is allowed. */
export const invalidTransition = (resource: string, from: string, allowed: readonly string[]) =>
  conflict(`${resource}.invalid_transition`, `The ${resource.replaceAll('_', ' ')} is ${from}.`, { from, allowed });

export const stale = (currentVersion: number) =>
  new DomainError('STALE', 'version.stale', `Somebody changed it since: the current version is ${currentVersion}.`, {
    details: { currentVersion },
  });
