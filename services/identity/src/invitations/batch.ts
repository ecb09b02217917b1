// Many invitations in one call. Each is refused or made by itself: whatever refuses does so before it writes, so that a
// refusal leaves nothing behind. Asked for all or none, the first refusal refuses the whole.
import type { InvitationResult } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { DomainError, type ErrorKind } from '@throughline/chassis/errors';
import { shown, type Invitation } from './invitation.ts';

const statuses: Partial<Record<ErrorKind, number>> = { MALFORMED: 400, FORBIDDEN: 403, MISSING: 404, CONFLICT: 409, RULE: 422 };

export async function eachByItself<T>(
  operations: readonly T[],
  atomic: boolean,
  invite: (operation: T) => Promise<Invitation>,
): Promise<InvitationResult[]> {
  const results: InvitationResult[] = [];
  for (const operation of operations) {
    try {
      results.push({ status: 201, resource: shown(await invite(operation)), problem: undefined });
    } catch (error) {
      const status = error instanceof DomainError ? statuses[error.kind] : undefined;
      if (atomic || status === undefined) throw error;
      const { code, message } = error as DomainError;
      results.push({ status, resource: undefined, problem: { code, detail: message } });
    }
  }
  return results;
}
