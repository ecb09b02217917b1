import { DomainError, malformed } from '@throughline/chassis/errors';

/** What was refused with a reason of its own keeps it. */
export function unreadable(format: string, fault: unknown): DomainError {
  if (fault instanceof DomainError) return fault;
  return malformed('import.unreadable', `This is no ${format}: ${fault instanceof Error ? fault.message : 'it cannot be read'}.`);
}
