// What a password must be: long enough, not one of the commonest, not one of the last, not made of the person's own name,
// and of several kinds of characters where the firm asks for it. Two spellings of one text are one password (NFKC).
import { rule, type DomainError } from '@throughline/chassis/errors';

export const lengthMax = 128;

export interface PasswordRules {
  minLength: number;
  /** How many of small letter, capital, digit and other it must hold. */
  characterClasses: number;
}

/** Whose password it is to be. */
export interface Owner {
  email: string;
  name: string;
  firmName: string;
}

export const normalized = (password: string): string => password.normalize('NFKC');

/** Why it cannot be the password; undefined where it can. Whether it was one before, only the hashes know. */
export function fault(
  password: string,
  rules: PasswordRules,
  owner: Owner,
  isCommon: (password: string) => boolean,
): DomainError | undefined {
  const length = [...password].length;
  if (length < rules.minLength) return rule('password.too_short', `A password needs at least ${rules.minLength} characters.`);
  if (length > lengthMax) return rule('password.too_long', `A password holds at most ${lengthMax} characters.`);
  if (classesOf(password) < rules.characterClasses) {
    return rule('password.composition', `A password needs ${rules.characterClasses} of: small letters, capitals, digits, others.`);
  }
  if (isCommon(password)) return rule('password.common', 'This is one of the commonest passwords: everybody tries it first.');
  if (isPersonal(password, owner)) return rule('password.personal', 'Half of this password is your own name, address or firm.');
  return undefined;
}

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const classesOf = (password: string) => classes.filter((pattern) => pattern.test(password)).length;

function isPersonal(password: string, owner: Owner): boolean {
  const text = folded(password);
  const covered = new Set<number>();
  for (const term of termsOf(owner)) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      for (let index = at; index < at + term.length; index += 1) covered.add(index);
    }
  }
  return covered.size * 2 >= text.length;
}

const lettersMin = 4;

/** Each also without its spaces. A name of few letters is in too many words to mean anybody. */
function termsOf({ email, name, firmName }: Owner): string[] {
  const named = [email.slice(0, email.lastIndexOf('@')), name, firmName].map((term) => folded(normalized(term)).trim());
  const spelled = named.flatMap((term) => [term, term.replaceAll(/\s+/g, '')]);
  return [...new Set(spelled)].filter((term) => (term.match(/\p{L}/gu)?.length ?? 0) >= lettersMin);
}

const folded = (text: string) => text.toLowerCase();
