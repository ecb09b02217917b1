// Who calls (GTW-3), for which firm (GTW-4), and the passport that says so.
import type { IncomingHttpHeaders } from 'node:http';
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { MethodSpec } from '@throughline/contracts/method';
import { DomainError, forbidden, invalidFields, unauthenticated } from '@throughline/chassis/errors';
import type { AccessContexts } from './access-contexts.ts';
import type { AccessTokens } from './access-tokens.ts';
import { type Credential, credentialOf } from './credentials.ts';
import type { Origin, Passports, SignedPassport } from './passports.ts';

export interface Caller extends SignedPassport {
  /** Absent for nobody in particular. */
  access: AccessContext | undefined;
}

export interface Door {
  identify(method: MethodSpec, headers: IncomingHttpHeaders, from: Origin): Promise<Caller>;
}

export function openDoor(given: { tokens: AccessTokens; contexts: AccessContexts; passports: Passports }): Door {
  const known = async (credential: Credential, headers: IncomingHttpHeaders, from: Origin): Promise<Caller> => {
    const named = namedTenant(headers);
    const access = credential.kind === 'KEY' ? await ofKey(credential.key, named, from) : await ofToken(credential.token, named, from);
    return { access, ...given.passports.of(access, from) };
  };

  const ofKey = async (apiKey: string, named: string, { ip }: Origin): Promise<AccessContext> => {
    const access = await given.contexts.resolve({ apiKey, tenantId: '', ip });
    if (named && named !== access.tenantId) throw forbidden('tenant.mismatch', 'The key belongs to another firm than X-Tenant-Id names.');
    return access;
  };

  const ofToken = async (token: string, named: string, { ip }: Origin): Promise<AccessContext> => {
    const { sessionId, userId, tenantId } = await given.tokens(token);
    const access = await given.contexts.resolve({ sessionId, userId, tenantId: named || tenantId, ip });
    if (named && named !== access.tenantId) throw forbidden('tenant.not_member', 'You are no member of the firm that X-Tenant-Id names.');
    return access;
  };

  return {
    async identify(method, headers, from) {
      const nobodyInParticular = () => ({ access: undefined, ...given.passports.anonymous(from) });
      try {
        const credential = credentialOf(headers);
        if (credential) return await known(credential, headers, from);
      } catch (fault) {
        // What is public asks for nothing, so a credential that ran out does not stand in the way of signing in again.
        if (method.access === 'PUBLIC' && fault instanceof DomainError && fault.kind === 'UNAUTHENTICATED') return nobodyInParticular();
        throw fault;
      }
      if (method.access === 'PUBLIC') return nobodyInParticular();
      throw unauthenticated('auth.required', 'Sign in, or send an API key.');
    },
  };
}

/** Empty where the caller names none. */
function namedTenant(headers: IncomingHttpHeaders): string {
  const named = headers['x-tenant-id'];
  if (named === undefined) return '';
  if (typeof named === 'string' && uuidForm.test(named)) return named.toLowerCase();
  throw invalidFields({ field: 'X-Tenant-Id', code: 'format', message: 'must be the id of a firm' });
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
