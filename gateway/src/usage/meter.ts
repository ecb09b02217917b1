// Counts the calls of firms and their keys, and tells identity each minute (IDN-15). A minute's reports carry a name of their
// own, so one whose answer was lost is sent again and counts once; while identity is away they wait, some hours of them at most.
import { randomUUID } from 'node:crypto';
import type { ReportUsageRequest } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import type { Clock } from '@throughline/chassis/clock';
import { DomainError } from '@throughline/chassis/errors';
import { count } from '@throughline/chassis/telemetry/metrics';
import type { HouseCall } from '../door/house-calls.ts';
import { FirmUse, type MeteredCall } from './firm-use.ts';

export interface Meter {
  record(call: MeteredCall): void;
  /** Tells identity what was counted until now. */
  flush(): Promise<void>;
  stop(): void;
}

const reportPath = '/throughline.identity.v1.UsageService/ReportUsage';
const minuteMs = 60_000;
const firmsMax = 20_000; // of one minute
const waitingMax = 50_000;
const atOnceMax = 8;

export function startMeter(ask: HouseCall, clock: Clock): Meter {
  const replica = randomUUID();
  let firms = new Map<string, FirmUse>();
  let minute = 0;
  let sealed = 0;
  let waiting: ReportUsageRequest[] = [];
  let flushing: Promise<void> | undefined;

  const seal = () => {
    if (firms.size === 0) return;
    const period = new Date(minute * minuteMs);
    // The number tells apart what one minute reports more than once: a gateway that leaves does not wait for its end.
    const key = `gateway ${replica} ${period.toISOString()} ${(sealed += 1)}`;
    for (const [tenantId, use] of firms) waiting.push(...use.reports({ tenantId, period, key }));
    firms = new Map();
    drop(waiting.splice(0, waiting.length - waitingMax).length);
  };

  const send = async () => {
    seal();
    const reports = waiting;
    waiting = [];
    for (let at = 0; at < reports.length; at += atOnceMax) {
      const some = reports.slice(at, at + atOnceMax);
      const untold = (await Promise.all(some.map(tell))).filter((report) => report !== undefined);
      waiting.push(...untold);
      if (untold.length === some.length) return void waiting.push(...reports.slice(at + atOnceMax)); // identity is away
    }
  };

  /** The report, where it must be told again; what identity refuses it would refuse again. */
  const tell = async (report: ReportUsageRequest): Promise<ReportUsageRequest | undefined> => {
    try {
      await ask(reportPath, report);
    } catch (fault) {
      if (fault instanceof DomainError && fault.kind === 'UNAVAILABLE') return report;
      drop(1);
    }
    return undefined;
  };

  const flush = () => (flushing ??= send().finally(() => (flushing = undefined)));
  const timer = setInterval(() => void flush(), minuteMs).unref();

  return {
    record(call) {
      const at = clock.now();
      const now = Math.floor(at.getTime() / minuteMs);
      if (now !== minute) {
        seal();
        minute = now;
      }
      let use = firms.get(call.tenantId);
      if (!use) {
        if (firms.size >= firmsMax) return drop(1);
        firms.set(call.tenantId, (use = new FirmUse()));
      }
      use.add(call, at);
    },
    async flush() {
      await flushing;
      await flush();
    },
    stop: () => clearInterval(timer),
  };
}

function drop(counts: number): void {
  if (counts > 0) count('throughline_usage_dropped', 'Counts of calls that found no place until identity takes them', {}, counts);
}
