// How strictly a firm guards itself: a handful of controls, each with its figures and a mode for every environment level.
// - A firm that never set one has the house's.
// - In PROD some controls have floors: nobody may set them lower.
// - OFF asks nothing; REPORT records what it would refuse and lets it pass; ENFORCE refuses.
import type {
  ControlModes,
  PutSecurityPolicyRequest,
  SecurityPolicy,
} from '@throughline/contracts/gen/throughline/identity/v1/security_policy';
import { fact, sameValue } from '@throughline/chassis/decision';
import { rule } from '@throughline/chassis/errors';
import type { Passport } from '@throughline/chassis/security/passport';

export type Level = Passport['environment'];
export type Mode = 'OFF' | 'REPORT' | 'ENFORCE';

type Sections = 'passwords' | 'sessions' | 'lockout' | 'keys' | 'emailVerification';
export type Controls = { [S in Sections]: NonNullable<PutSecurityPolicyRequest[S]> };
export type Policy = Omit<SecurityPolicy, Sections> & Controls;

const enforced: ControlModes = { dev: 'ENFORCE', stage: 'ENFORCE', prod: 'ENFORCE' };

export const houseControls: Controls = {
  passwords: { minLength: 12, characterClasses: 0, history: 5, maxAgeDays: 0, modes: enforced },
  sessions: { idleMinutes: 720, absoluteDays: 30, perUser: 10, modes: enforced },
  lockout: { modes: enforced },
  keys: { maxAgeDays: 365, maxPerFirm: 200, requireIpAllowlist: false, modes: enforced },
  emailVerification: { modes: { ...enforced, dev: 'REPORT' } },
};

export const controlNames = Object.keys(houseControls) as Sections[];

/** The level that counts for a firm of this environment in a deployment of that one. */
export const lowerLevel = (deployment: Level, firm: Level): Level => (ranks[deployment] < ranks[firm] ? deployment : firm);
const ranks: Record<Level, number> = { DEV: 0, STAGE: 1, PROD: 2 };

export function modeAt({ modes }: { modes?: ControlModes | undefined }, level: Level): Mode {
  const { dev, stage, prod } = modes ?? enforced;
  return { DEV: dev, STAGE: stage, PROD: prod }[level];
}

/** A control's own figures where it is enforced, else the house's. */
export const figuresAt = <S extends 'sessions' | 'keys'>(controls: Controls, control: S, level: Level): Controls[S] =>
  modeAt(controls[control], level) === 'ENFORCE' ? controls[control] : houseControls[control];

const prodPasswordLengthMin = 10;
const prodKeyAgeDaysMax = 730;

/** The whole policy at once, as the request has it. */
export function put(present: Controls, wanted: Controls, version: number) {
  refuseBelowFloor(wanted);
  const changed = controlNames.filter((name) => !sameValue(present[name], wanted[name]));
  const events = changed.map((control) =>
    fact('identity.security_policy.changed', { version, control, mode: modeAt(wanted[control], 'PROD') }),
  );
  return { set: pick(wanted), events, changed };
}

export const pick = ({ passwords, sessions, lockout, keys, emailVerification }: Controls): Controls => ({
  passwords,
  sessions,
  lockout,
  keys,
  emailVerification,
});

function refuseBelowFloor({ passwords, lockout, keys }: Controls) {
  if (passwords.minLength < prodPasswordLengthMin) throw belowFloor('passwords.minLength', `at least ${prodPasswordLengthMin}`);
  if (modeAt(passwords, 'PROD') !== 'ENFORCE') throw belowFloor('passwords.modes.prod', 'ENFORCE');
  if (modeAt(lockout, 'PROD') !== 'ENFORCE') throw belowFloor('lockout.modes.prod', 'ENFORCE');
  if (keys.maxAgeDays > prodKeyAgeDaysMax) throw belowFloor('keys.maxAgeDays', `at most ${prodKeyAgeDaysMax}`);
  if (modeAt(keys, 'PROD') !== 'ENFORCE') throw belowFloor('keys.modes.prod', 'ENFORCE');
}

const belowFloor = (control: string, floor: string) =>
  rule('policy.below_floor', `In PROD ${control} must be ${floor}.`, { control, floor });
