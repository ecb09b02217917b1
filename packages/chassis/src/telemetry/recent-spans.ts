// The last finished spans, kept in memory for the page at /dev (OPS-7) where no collector is configured.
import { hrTimeToMilliseconds } from '@opentelemetry/core';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-node';

export interface FinishedSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  name: string;
  startedAtMs: number;
  durationMs: number;
  attributes: Readonly<Record<string, unknown>>;
  failed: boolean;
}

export const spansMax = 500;
const errorStatus = 2;

export class RecentSpans implements SpanProcessor {
  readonly #spans: ReadableSpan[] = [];
  #next = 0;

  onStart(): void {
    // Only finished spans are shown.
  }

  onEnd(span: ReadableSpan): void {
    this.#spans[this.#next] = span;
    this.#next = (this.#next + 1) % spansMax;
  }

  /** The oldest first. */
  list(): FinishedSpan[] {
    return [...this.#spans.slice(this.#next), ...this.#spans.slice(0, this.#next)].map(finished);
  }

  async forceFlush(): Promise<void> {
    // Nothing is on its way anywhere.
  }

  async shutdown(): Promise<void> {
    this.#spans.length = 0;
    this.#next = 0;
  }
}

function finished(span: ReadableSpan): FinishedSpan {
  const { traceId, spanId } = span.spanContext();
  return {
    traceId,
    spanId,
    parentSpanId: span.parentSpanContext?.spanId ?? null,
    name: span.name,
    startedAtMs: hrTimeToMilliseconds(span.startTime),
    durationMs: hrTimeToMilliseconds(span.duration),
    attributes: span.attributes,
    failed: span.status.code === errorStatus,
  };
}
