// Where the firm's people are: what is due on a day is due by the end of the day there (CRM-59).
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { isId } from '@throughline/chassis/ids';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import { firmSettings } from './firm-settings.ts';

export type ZoneOf = (userId: string) => string;

/** One question for all of them; who has not said where they are is where the firm is. */
export async function zonesOf(context: HandlerContext, userIds: readonly string[]): Promise<ZoneOf> {
  const { timeZone } = await firmSettings(context);
  const asked = [...new Set(userIds)].filter((id) => isId(id));
  const { items } = asked.length === 0 ? { items: [] } : await context.ask(UserServiceService).getUsers({ ids: asked });
  const zones = new Map(items.map((user) => [user.id, user.timeZone ?? timeZone]));
  return (userId) => zones.get(userId) ?? timeZone;
}
