// Browser mode (IDN-24): the refresh token lives in a cookie that no script reads, and never in a body. A request that
// brings it by cookie must also carry X-Requested-With, which no form of another site can add.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { forbidden } from '@throughline/chassis/errors';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

const daysKept = 30;
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** Fills the fields that cookies bring; true where the caller is a browser that wants its secrets kept so. */
export function readSecretCookies({ cookies }: Route, request: IncomingMessage, message: Json): boolean {
  const asked = request.headers['x-requested-with'] !== undefined;
  if (cookies.request.length === 0 && cookies.answer.length === 0) return false;
  let browserMode = message['cookie'] === true;
  for (const { name, cookie, rules } of cookies.request) {
    const brought = message[name] ? undefined : cookieOf(request, cookie);
    if (brought === undefined) continue;
    if (!asked && rules.required) throw forbidden('auth.requested_with_missing', 'A call by cookie needs the header X-Requested-With.');
    if (!asked) continue;
    message[name] = brought;
    browserMode = true;
  }
  return browserMode;
}

/** Moves secrets from the answer into their cookies; a call that takes them and answers nothing ends them. */
export function keepSecretCookies({ method, cookies }: Route, message: Json, response: ServerResponse): void {
  for (const { name, cookie } of cookies.answer) {
    if (!message[name]) continue;
    response.appendHeader('set-cookie', `${cookie}=${String(message[name])}; Max-Age=${daysKept * 86_400}; ${attributes}`);
    message[name] = undefined;
  }
  if (method.response.fields.length === 0) endSecretCookies({ cookies }, response);
}

/** What a browser shows and nobody takes is of no more use to it. */
export function endSecretCookies({ cookies }: Pick<Route, 'cookies'>, response: ServerResponse): void {
  for (const { cookie } of cookies.request) response.appendHeader('set-cookie', `${cookie}=; Max-Age=0; ${attributes}`);
}

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pair = headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}
