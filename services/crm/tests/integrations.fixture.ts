// Integrations as crm's mails and meetings meet it: it keeps what it is asked, says who is busy, and may be away.
import type { BusySpan } from '@throughline/contracts/gen/throughline/integrations/v1/calendars';
import type { SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { unavailable } from '@throughline/chassis/errors';
import type { Callee } from '@throughline/chassis/rpc/call';

export interface Integrations extends Callee {
  messages: SendMessageRequest[];
  calendar: { method: string; request: Record<string, unknown>; key: string | undefined }[];
  busy: BusySpan[];
  isAway: boolean;
  /** Whatever is sent to these gets nothing. */
  suppressed: Set<string>;
}

export function integrationsThere(): Integrations {
  const integrations: Integrations = {
    messages: [],
    calendar: [],
    busy: [],
    isAway: false,
    suppressed: new Set(),
    async call(method, request, { idempotencyKey }) {
      if (integrations.isAway) throw unavailable('service.unavailable', 'integrations is away.');
      return { message: answer(method.name, request as Record<string, unknown>, idempotencyKey), replayed: false };
    },
    stream() {
      throw unavailable('service.unavailable', 'integrations streams nothing here.');
    },
  };
  let sentMails = 0;
  const answer = (method: string, request: Record<string, unknown>, key: string | undefined): object => {
    if (method === 'SendMessage') return sent(request as unknown as SendMessageRequest);
    if (method === 'GetFreeBusy') return { spans: integrations.busy };
    integrations.calendar.push({ method, request, key });
    return { eventId: (request['id'] as string | undefined) ?? `event-${integrations.calendar.length}`, link: 'https://meet.example/room' };
  };
  const sent = (message: SendMessageRequest) => {
    integrations.messages.push(message);
    const isSuppressed = message.to.every(({ address }) => integrations.suppressed.has(address));
    return { messageId: `message-${++sentMails}`, state: isSuppressed ? 'SUPPRESSED' : 'QUEUED' };
  };
  return integrations;
}
