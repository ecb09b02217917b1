// A passport whose lists are too long to travel with every call carries a reference to them (GTW-5): the service that is shown
// one asks identity, as itself, and keeps the answer 60 seconds. The reference ends in a digest of the lists, so lists that
// changed are asked for at once.
import { AccessServiceService, type AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Clock } from '../clock.ts';
import { unauthenticated } from '../errors.ts';
import type { Ask } from '../rpc/ask.ts';
import { TenantCache } from '../tenant-cache.ts';
import { listsOf } from './access-lists.ts';
import type { Passport } from './passport.ts';

export type WholePassport = (passport: Passport) => Promise<Passport>;

const answerMs = 2_000;

export function wholePassports({ ask, clock }: { ask(tenantId: string): Ask; clock: Clock }): WholePassport {
  const kept = new TenantCache<AccessContext>(clock);
  // One object for each passport and answer: what it allows is worked out once for each.
  const made = new WeakMap<Passport, { access: AccessContext; whole: Passport }>();

  return async (passport) => {
    const { accessRef, tenantId } = passport;
    if (accessRef === undefined) return passport;
    if (tenantId === null) throw unauthenticated('passport.invalid', 'The passport is refused: its reference belongs to no firm.');
    const access = await kept.get(tenantId, accessRef, () => lookUp(ask(tenantId), accessRef));
    let known = made.get(passport);
    if (known?.access !== access) {
      known = { access, whole: Object.freeze({ ...passport, ...listsOf(access) }) };
      made.set(passport, known);
    }
    return known.whole;
  };
}

const lookUp = (ask: Ask, accessRef: string): Promise<AccessContext> =>
  ask(AccessServiceService).getAccess({ reference: accessRef.split('#', 1)[0]! }, { timeoutMs: answerMs });
