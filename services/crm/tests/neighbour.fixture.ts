// A neighbour that answers what a test gives it and is away for everything else; it remembers what it was asked.
import type { SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { unavailable } from '@throughline/chassis/errors';
import type { Callee } from '@throughline/chassis/rpc/call';

export interface Neighbour extends Callee {
  /** Requests in order, by RPC. */
  asked: Record<string, unknown[]>;
  /** Whoever is away answers 503. */
  away: boolean;
}

export type Answers = Readonly<Record<string, (request: never) => unknown>>;

export function neighbour(answers: Answers, given: { away?: boolean } = {}): Neighbour {
  const asked: Record<string, unknown[]> = {};
  const standing: Neighbour = {
    asked,
    away: given.away ?? false,
    async call(method, request) {
      const answer = answers[method.name];
      if (standing.away || !answer) throw unavailable('service.unavailable', `Nobody answers ${method.name} here.`);
      (asked[method.name] ??= []).push(request);
      return { message: answer(request as never), replayed: false };
    },
    stream() {
      throw unavailable('service.unavailable', 'Nothing is streamed here.');
    },
  };
  return standing;
}

/** Integrations, as far as mail goes: what would have left, in order. */
export function mailbox(): { integrations: Neighbour; mails: SendMessageRequest[] } {
  const mails: SendMessageRequest[] = [];
  const integrations = neighbour({
    SendMessage: (request: SendMessageRequest) => {
      mails.push(request);
      return { messageId: '018f3a5e-7c1d-7a2b-9c3d-0000000000e0', state: 'QUEUED' };
    },
  });
  return { integrations, mails };
}
