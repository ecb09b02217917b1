// Where mail goes on a developer's machine: nowhere. Whatever a service sends is kept here to be looked at, at /dev/mail.
// Stands in for integrations' MessageService while that service does not run beside it.
import type { MethodSpec } from '@throughline/contracts/method';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import {
  MessageServiceService,
  type SendMessageRequest,
  type SendMessageResponse,
} from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { Clock } from '@throughline/chassis/clock';
import { unavailable } from '@throughline/chassis/errors';
import type { Ids } from '@throughline/chassis/ids';
import { permit } from '@throughline/chassis/rpc/admission';
import type { Callee } from '@throughline/chassis/rpc/call';
import { validate } from '@throughline/chassis/rpc/validate';
import type { PassportVerifier } from '@throughline/chassis/security/passport';

export interface CapturedMessage {
  id: string;
  at: Date;
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  template: string;
}

export interface CapturedMail extends Callee {
  methods: readonly MethodSpec[];
  /** Newest first. */
  list(): readonly CapturedMessage[];
  find(id: string): CapturedMessage | undefined;
}

const messagesMax = 500;
const { path } = MessageServiceService.sendMessage;

export function captureMail(given: { clock: Clock; ids: Ids; verifyPassport: PassportVerifier }): CapturedMail {
  const messages: CapturedMessage[] = [];
  const idsByKey = new Map<string, string>();

  const keep = (request: SendMessageRequest, key: string | undefined): string => {
    const known = key && idsByKey.get(key);
    if (known) return known;
    const id = given.ids.next();
    if (key) idsByKey.set(key, id);
    messages.unshift({ id, at: given.clock.now(), ...contentOf(request) });
    for (const old of messages.splice(messagesMax)) forget(idsByKey, old.id);
    return id;
  };

  return {
    methods: [methods[path]!],
    list: () => messages,
    find: (id) => messages.find((message) => message.id === id),
    async call(method, request, context) {
      if (method.path !== path) throw notHere();
      permit(method, given.verifyPassport(context.passport ?? ''));
      validate(method.request, request);
      const answer: SendMessageResponse = { messageId: keep(request as SendMessageRequest, context.idempotencyKey), state: 'QUEUED' };
      return { message: answer, replayed: false };
    },
    stream: () => {
      throw notHere();
    },
  };
}

const notHere = () => unavailable('service.unavailable', 'Integrations does not stand here; only mail is captured.', 10);

function contentOf({ to, body, template, data }: SendMessageRequest) {
  const lines = Object.entries(data).map(([name, value]) => `${name}: ${value}`);
  return {
    to: to.map(({ address, name, userId, principalId }) => (name ? `${name} <${address}>` : address || userId || principalId)),
    subject: body?.subject || template,
    text: body?.text || lines.join('\n'),
    html: body?.html ?? '',
    template,
  };
}

function forget(idsByKey: Map<string, string>, id: string) {
  for (const [key, known] of idsByKey) if (known === id) idsByKey.delete(key);
}
