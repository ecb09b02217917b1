// An operation that was refused, as the single call would have answered it.
import type { BatchResult } from '@throughline/contracts/gen/throughline/crm/v1/batch';
import type { DomainError, ErrorKind } from '@throughline/chassis/errors';

const statuses: Record<ErrorKind, number> = {
  MALFORMED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  MISSING: 404,
  CONFLICT: 409,
  STALE: 412,
  RULE: 422,
  LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

export const refusedResult = (id: string, { kind, code, message, fields }: DomainError): BatchResult => ({
  id,
  status: statuses[kind],
  resource: undefined,
  problem: { code, detail: message, errors: [...fields] },
  inverse: undefined,
});
