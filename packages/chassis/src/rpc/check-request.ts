// What every request is asked before its handler runs: the field rules of its proto, and no costs from who must not see any.
import type { MethodSpec } from '@throughline/contracts/method';
import type { Passport } from '../security/passport.ts';
import { refuseCosts } from './costs.ts';
import { validate } from './validate.ts';

export function checkRequest(method: MethodSpec, request: unknown, passport: Passport): void {
  validate(method.request, request);
  if (method.access !== 'MESH') refuseCosts(method.request, request, passport);
}
