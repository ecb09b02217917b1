// What somebody, or a team, is to win in a month or a quarter, in the firm's base currency.
import type { CreateQuotaRequest, Quota, UpdateQuotaRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { DomainError, invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Money } from '@throughline/chassis/values/money';

export type StoredQuota = Quota;

export function set(given: CreateQuotaRequest, currency: string) {
  if ((given.userId === undefined) === (given.teamId === undefined))
    throw invalidFields({ field: 'userId', code: 'required', message: 'or teamId, one of them' });
  refuseUnfit(given.amount, currency);
  return { set: given };
}

export function change(quota: StoredQuota, given: Named<UpdateQuotaRequest>, currency: string): Decision<StoredQuota> {
  if (given.amount) refuseUnfit(given.amount, currency);
  return { set: changedFields<Quota>(quota, given).set };
}

function refuseUnfit(amount: Money | undefined, currency: string) {
  if (amount && amount.currency !== currency)
    throw invalidFields({ field: 'amount.currency', code: 'not_allowed', message: `must be ${currency}` });
  if (amount && amount.amount < 0) {
    throw new DomainError('MALFORMED', 'validation.out_of_range', 'amount must be at least 0', {
      fields: [{ field: 'amount', code: 'out_of_range', message: 'must be at least 0' }],
    });
  }
}
