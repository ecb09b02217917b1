// The log (OPS-3): one JSON line for each call, event and job. What a line says is a fixed shape; further facts are welcome,
// and everything passes the redaction list on its way out.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { rule } from '../errors.ts';
import { redact, redactText } from './redaction.ts';
import { traceId } from './tracing.ts';

export interface LogFacts {
  tenant?: string | undefined;
  actor?: string | undefined; // kind and id: 'USER 0190…'
  code?: string | undefined; // 'ok', or the stable code of a refusal
  ms?: number | undefined;
  fault?: unknown; // an Error, shown without what it quotes
  [fact: string]: unknown;
}

/** `what` names the work ('GET /api/v1/crm/leads/{id}', 'relay.published'), never an id. */
export type LogLine = (what: string, facts?: LogFacts) => void;

export const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = (typeof levels)[number];

export interface Log {
  debug: LogLine;
  info: LogLine;
  warn: LogLine;
  error: LogLine;
  /** Written whatever the level is: changes to the process that somebody must be able to find. */
  always: LogLine;
  /** The same log, in the name of another service of this process. */
  as(service: string): Log;
  level: Level;
}

export function createLog(options: { service: string; level: Level; destination?: DestinationStream }): Log {
  const shape: LoggerOptions = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'what',
    formatters: { level: (level) => ({ level }) },
  };
  const out = options.destination ? pino(shape, options.destination) : pino(shape);
  return logOf(out, out.child({}, { level: 'info' }), options.service);
}

function logOf(out: Logger, unsilenced: Logger, service: string): Log {
  return {
    debug: lineOf(out, 'debug', service),
    info: lineOf(out, 'info', service),
    warn: lineOf(out, 'warn', service),
    error: lineOf(out, 'error', service),
    always: lineOf(unsilenced, 'info', service),
    as: (other) => logOf(out, unsilenced, other),
    get level() {
      return out.level as Level;
    },
    set level(level: Level) {
      if (!levels.includes(level)) throw rule('log.level_unknown', `a log level is one of ${levels.join(', ')}`);
      out.level = level;
    },
  };
}

function lineOf(out: Logger, level: Exclude<Level, 'silent'>, service: string): LogLine {
  return (what, facts = {}) => {
    if (!out.isLevelEnabled(level)) return;
    const { time: _time, level: _level, what: _what, ...clean } = redact({ ...facts }) as LogFacts; // those three are the line's own
    out[level]({ ...clean, service, traceId: traceId() }, redactText(what));
  };
}
