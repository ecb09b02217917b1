// A mail as it is kept: its words without what mail programs put around them, no longer than an activity's.
import type { RailEmailObserved } from '@throughline/contracts/gen/throughline/integrations/v1/observations';

export interface SeenMail {
  messageId: string;
  threadId: string | undefined;
  direction: 'INBOUND' | 'OUTBOUND';
  subject: string;
  text: string;
  at: Date;
  ownerId: string;
  visibility: 'INTERNAL' | 'PRIVATE';
  documentIds: string[];
}

const subjectLengthMax = 300;
const textLengthMax = 20_000;
const documentsMax = 50;

export const seenMail = (
  { messageId, threadKey, direction, subject, text, at, visibility, documentIds }: RailEmailObserved,
  ownerId: string,
): SeenMail => ({
  messageId,
  threadId: threadKey || undefined,
  direction: direction === 'OUTBOUND' ? 'OUTBOUND' : 'INBOUND',
  subject: subject.trim().slice(0, subjectLengthMax) || 'No subject',
  text: text.slice(0, textLengthMax),
  at: at!,
  ownerId,
  visibility: visibility === 'PARTICIPANTS' ? 'PRIVATE' : 'INTERNAL',
  documentIds: documentIds.slice(0, documentsMax),
});

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

/** Plain text as rich text, cut where it would be too long, never within a sign. */
export function asRichText(text: string): string {
  let rich = '';
  for (const sign of text.replaceAll('\r', '')) {
    const next = signs[sign] ?? sign;
    if (rich.length + next.length > textLengthMax) break;
    rich += next;
  }
  return rich;
}
