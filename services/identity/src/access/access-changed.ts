// Whoever remembers what somebody may do forgets it with this fact, everywhere within seconds (SEC-13).
import { fact, type Fact } from '@throughline/chassis/decision';

export const accessChanged = (...userIds: string[]): Fact => fact('identity.access.changed', { userIds, everyone: false });

/** Of the whole firm: a role, a team, a machine or a key is another now, and who feels it is not one person. */
export const everyonesAccessChanged: Fact = fact('identity.access.changed', { userIds: [], everyone: true });
