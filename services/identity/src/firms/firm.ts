// The firms a person may enter, as sign-in sees them: before it is known which one is meant.
import type { Firm, FirmMembership } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { Level } from '../security-policy/policy.ts';

export interface PersonsFirm extends Firm {
  environment: Level;
  membership: 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  roleKeys: string[];
}

export const mayEnter = (firm: PersonsFirm): boolean => firm.membership === 'ACTIVE';

/** Where a person goes who did not say: where they last were, else the firm they joined first. */
export function homeFirm(firms: readonly PersonsFirm[], lastId: string | undefined): PersonsFirm | undefined {
  const open = firms.filter(mayEnter);
  return open.find((firm) => firm.id === lastId) ?? open[0];
}

export const shownFirm = ({ id, name, slug, status }: Firm): Firm => ({ id, name, slug, status });

export const shownMembership = (firm: PersonsFirm): FirmMembership => ({ tenant: shownFirm(firm), roles: firm.roleKeys });
