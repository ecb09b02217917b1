// A person, their firm, their OWNER membership and a session, in one transaction (IDN-20).
import type { RegisterRequest, RegisterResponse } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { nobody } from '@throughline/chassis/database/recorder';
import { preparedCommand } from '@throughline/chassis/rpc/handler';
import { shownFirm } from '../firms/firm.ts';
import { join } from '../members/member.ts';
import { MembershipTable } from '../members/membership.table.ts';
import { ownOf } from '../own.ts';
import { choosePassword } from '../passwords/choose.ts';
import { ownerRoleId } from '../roles/built-in-roles.ts';
import { houseControls } from '../security-policy/policy.ts';
import { startSession } from '../sessions/start.ts';
import { foundFirm } from '../tenants/founding.ts';
import { registered, shown } from '../users/user.ts';
import { UserTable } from '../users/user.table.ts';
import { countRegistration } from './limits.ts';
import { sendVerification } from './mails.ts';

export const register = preparedCommand(
  async (context, { email, password, name, firmName }: RegisterRequest) => {
    const { hashing, signingKeys, config } = ownOf(context);
    const owner = { email, name, firmName };
    const chosen = await choosePassword(hashing, { password, owner, formerHashes: [], controls: houseControls, level: config.environment });
    return { chosen, signer: await signingKeys.current('ACCESS') };
  },
  async ({ tx, own }, request, { chosen, signer }): Promise<RegisterResponse> => {
    await countRegistration(tx, ownOf({ own }));
    const userId = tx.ids.next();
    await tx.enter({ tenantId: nobody, userId, actor: { kind: 'USER', id: userId, name: request.name } });
    const { firmName, timeZone, currency } = request;
    const firm = await foundFirm(tx, { name: firmName, ...(timeZone && { timeZone }), ...(currency && { currency }) }, userId);
    const user = await tx.create(UserTable, registered(userId, { ...request, passwordHash: chosen.hash }, tx.now));
    await tx.create(MembershipTable, join(user, { roleIds: [ownerRoleId], source: 'REGISTER', isNew: true }));
    await sendVerification({ tx, own }, user);
    if (chosen.reported) tx.audit({ reason: `${chosen.reported} was reported` });
    const level = ownOf({ own }).config.environment;
    const entrance = { user, tenantId: firm.id, deviceToken: undefined, device: undefined, controls: houseControls, level, amr: ['pwd'] };
    const started = await startSession(tx, ownOf({ own }), signer, entrance);
    return { user: shown(user), tenant: shownFirm(firm), ...started };
  },
);
