// Some questions are the service's own and no person's: what finance answers to crm it need not answer to whoever makes a quote.
import type { Ask } from '@throughline/chassis/rpc/ask';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import { ownOf } from '../own.ts';
import type { FirmContext } from './firm-settings.ts';

export async function askInOwnName<T>(context: HandlerContext, question: (ask: Ask) => Promise<T>): Promise<T> {
  let answer: T | undefined;
  await ownOf(context).inTenant(context.passport.tenantId ?? '', async ({ ask }) => {
    answer = await question(ask);
  });
  return answer!;
}

/** For whoever belongs to no firm: asks in the house's own name within one, while no transaction is open. */
export async function asHouse({ own, clock }: Pick<FirmContext, 'own' | 'clock'>, tenantId: string): Promise<FirmContext> {
  let ask: Ask | undefined;
  await ownOf({ own }).inTenant(tenantId, async (work) => {
    ({ ask } = work);
  });
  return { ask: ask!, own, clock, passport: { tenantId } };
}
