// The refusals an operation may answer, as responses of the OpenAPI document.
import type { Method } from './catalogue.ts';
import type { Schema } from './json-schema.ts';
import type { ProblemCode } from './problem-status.ts';

interface Standard {
  title: string;
  code: string;
  description: string;
}

const STANDARD: Record<number, Standard> = {
  400: { title: 'Bad Request', code: 'validation.failed', description: 'The request cannot be understood; `errors` names the fields.' },
  401: { title: 'Unauthorized', code: 'auth.required', description: 'Who are you? Sign in, or send an API key.' },
  403: { title: 'Forbidden', code: 'permission.denied', description: 'It is not yours to do.' },
  404: { title: 'Not Found', code: 'not_found', description: 'There is nothing here, or it is not yours to see.' },
  409: {
    title: 'Conflict',
    code: 'state.invalid_transition',
    description: 'The present state forbids it; a state refusal names `from` and the `allowed` actions.',
  },
  410: { title: 'Gone', code: 'gone', description: 'It is no longer there.' },
  412: {
    title: 'Precondition Failed',
    code: 'version.stale',
    description: 'Somebody changed it since; `currentVersion` names the version now.',
  },
  413: { title: 'Content Too Large', code: 'request.too_large', description: 'The body is beyond the limit.' },
  414: { title: 'URI Too Long', code: 'url.too_long', description: 'The address is beyond the limit.' },
  422: { title: 'Unprocessable Content', code: 'idempotency.key_reused', description: 'It is understood, but breaks a business rule.' },
  424: { title: 'Failed Dependency', code: 'dependency.failed', description: 'What it depends on failed.' },
  429: { title: 'Too Many Requests', code: 'rate.limited', description: 'The rate is used up; `Retry-After` says when to ask again.' },
  503: {
    title: 'Service Unavailable',
    code: 'service.unavailable',
    description: 'A service is away; `Retry-After` says when to ask again.',
  },
};

export const problemSchema: Schema = {
  type: 'object',
  description: 'An error (RFC 9457). A problem may carry further members, such as `from` and `allowed` of a state refusal.',
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Names the kind of problem.' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'What went wrong, for a person.' },
    code: { type: 'string', description: 'Stable, for a machine: `invoice.not_draft`.' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' }, description: 'The fields at fault.' },
    traceId: { type: 'string', description: 'Finds the call in traces and logs.' },
  },
  required: ['type', 'title', 'status', 'code'],
  additionalProperties: true,
};

export const fieldProblemSchema: Schema = {
  type: 'object',
  properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
  required: ['field', 'code', 'message'],
};

/** The responses that many operations share: their standard code alone. */
export const sharedProblems = (): Schema =>
  Object.fromEntries(Object.keys(STANDARD).map((status) => [`Problem${status}`, response(Number(status), [])]));

export function problemResponses(method: Method, statuses: readonly number[]): Schema {
  const own = Map.groupBy(method.proto.problems, ({ status }) => status);
  const all = [...new Set([...statuses, ...own.keys()])].toSorted((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [
      String(status),
      own.has(status) ? response(status, own.get(status) ?? []) : { $ref: `#/components/responses/Problem${status}` },
    ]),
  );
}

function response(status: number, own: readonly ProblemCode[]): Schema {
  const standard = STANDARD[status] ?? { title: `Problem ${status}`, code: 'problem', description: 'It cannot be done.' };
  const codes = own.length === 0 ? [standard.code] : own.map(({ code }) => code);
  const examples = Object.fromEntries(codes.map((code) => [code, { value: problemExample(status, code, standard) }]));
  const listed = own.length === 0 ? '' : ` Codes: ${codes.map((code) => `\`${code}\``).join(', ')}.`;
  const headers = status === 429 || status === 503 ? { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } } : {};
  return {
    description: `${standard.description}${listed}`,
    ...headers,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  };
}

function problemExample(status: number, code: string, { title, description }: Standard): Schema {
  const errors = code === 'validation.failed' ? { errors: [{ field: 'name', code: 'required', message: 'A name is needed.' }] } : {};
  const detail = description.replaceAll('`', '');
  return { type: 'about:blank', title, status, detail, code, ...errors, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };
}
