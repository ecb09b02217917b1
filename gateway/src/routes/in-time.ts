// An answer in time, or none: what is dispatched within this process has no channel that would give up for it (GTW-30).
import { deadlineExceeded } from '@throughline/chassis/rpc/status';

export function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(deadlineExceeded()), ms);
    const ended = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    work.then(
      (value) => ended(() => resolve(value)),
      (fault: unknown) => ended(() => reject(fault)),
    );
  });
}
