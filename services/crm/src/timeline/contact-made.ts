// Whether an activity brought the firm and the client in touch: both sides took part, or the client spoke.
import type { StoredActivity } from './activity.ts';

export interface ContactMade {
  at: Date;
  twoWay: boolean;
  byClient: boolean;
}

type Done = Pick<StoredActivity, 'type' | 'capture' | 'direction' | 'outcome' | 'completedAt' | 'at'>;

/** Of one that is completed; undefined where nobody outside took part. */
export function contactOf({ type, capture, direction, outcome, completedAt, at }: Done): ContactMade | undefined {
  if (capture === 'SYSTEM') return undefined;
  const when = at ?? completedAt!;
  switch (type) {
    case 'CALL':
      if (outcome === 'CONNECTED') return { at: when, twoWay: true, byClient: direction === 'INBOUND' };
      return direction === 'INBOUND' ? { at: when, twoWay: false, byClient: true } : undefined;
    case 'MEETING':
      return outcome === 'HELD' ? { at: when, twoWay: true, byClient: false } : undefined;
    case 'EMAIL':
      // What they write is an answer, or waits for one.
      return direction === 'INBOUND' ? { at: when, twoWay: true, byClient: true } : undefined;
    case 'TASK':
    case 'NOTE':
      return undefined;
    default:
      return type satisfies never;
  }
}
