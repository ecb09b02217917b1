// Which HTTP status a problem code answers with, for the OpenAPI document. The service decides at run time by the kind of
// its DomainError; a proto that departs from the custom below writes the status before the code: "404 contact.merged".

export interface ProblemCode {
  status: number;
  code: string;
}

// Codes of the specification whose status their words do not tell.
const NAMED: Record<number, string> = {
  400: 'limit.exceeded permission.unknown time_zone.unknown cursor.invalid condition.invalid export.format',
  401:
    'auth.invalid_credentials auth.invalid_token auth.mfa_required auth.refresh_reused auth.step_up_required ' +
    'mfa.cloned_key mfa.invalid_code portal.session_required',
  403:
    'access.escalation approval.not_yours approval.own_work approval.self auth.email_unverified auth.password_expired auth.sso_required ' +
    'feature.not_in_tier form.origin invitation.wrong_person key.ip_not_allowed key.scope_missing mfa.required ' +
    'network.not_allowed plan.staff_only portal.contained portal.role_insufficient review.self saved_view.not_yours tenant.suspended tenant.not_member',
  404: 'contact.merged token.invalid',
  409:
    'activity.mail_written affiliation.ended company.client_already_linked opportunity.closed opportunity.sale_recorded pipeline.default ' +
    'quote.code_needless relation.ended team_member.ended team_member.owner',
  429: 'auth.locked quota.api_calls run.busy',
  503: 'auth.busy dns.unavailable service.unavailable',
};

// A word of the code tells that the present state forbids it; what no word tells breaks a business rule.
const STATUS_BY_WORD: readonly (readonly [pattern: RegExp, status: number])[] = [
  [/\.(denied|forbidden)$/, 403],
  [/(^|\.)not_found$/, 404],
  [/\.stale$/, 412],
  [/^rate\.limited$/, 429],
  [
    /(taken|exists|in_use|in_progress|invalid_transition|built_in|legal_hold|locked|immutable|expired|pending|superseded|conflict|changed|decided|found|disabled)$/,
    409,
  ],
  [/\.(already_|not_draft|last_|has_|open_|system$)/, 409],
];

export function problemCode(declared: string): ProblemCode {
  const explicit = /^(\d{3}) (.+)$/.exec(declared);
  if (explicit !== null) return { status: Number(explicit[1]), code: explicit[2] ?? '' };
  const named = Object.entries(NAMED).find(([, codes]) => codes.split(' ').includes(declared));
  const byWord = STATUS_BY_WORD.find(([pattern]) => pattern.test(declared));
  return { code: declared, status: named === undefined ? (byWord?.[1] ?? 422) : Number(named[0]) };
}
