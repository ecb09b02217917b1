// Traces by hand (OPS-2): a span where work crosses a border (route, RPC, SQL, consumer, job, webhook), named by what it is
// and never by an id. No automatic instrumentation: patched modules cost every request, the traced and the untraced alike.
//
// A trace that is not kept costs next to nothing, because no span is made and only the ids travel on, so that logs and
// answers still name the trace. That it is not kept is decided here, before the SDK is asked: it would make a span of 5 µs
// to say so. A span that is kept costs about 20 µs.
import {
  type Attributes,
  context,
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
} from '@opentelemetry/sdk-trace-node';
import { DomainError } from '../errors.ts';
import { type FinishedSpan, RecentSpans } from './recent-spans.ts';
import { Sampling } from './sampling.ts';

export type { Attributes, Context };

export interface Tracing {
  /** The part of new traces that is kept, 0 to 1; may be changed while running. */
  ratio: number;
  /** The last finished spans; empty where a collector gets them. */
  recent(): FinishedSpan[];
  stop(): Promise<void>;
}

let tracer: Tracer | undefined;
let sampling = new Sampling(0);
const ids = new RandomIdGenerator();
const keepWhatIsBegun = new ParentBasedSampler({ root: new AlwaysOnSampler() });

/** Once for each process. With an endpoint (OTEL_EXPORTER_OTLP_ENDPOINT) spans go to the collector, else into memory. */
export function startTracing(options: { service: string; ratio: number; endpoint: string | null }): Tracing {
  const recent = new RecentSpans();
  const kept = (sampling = new Sampling(options.ratio));
  const processor = options.endpoint ? new BatchSpanProcessor(exporterTo(options.endpoint)) : recent;
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': options.service }),
    sampler: keepWhatIsBegun,
    spanProcessors: [processor],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  tracer = provider.getTracer('throughline');
  return {
    get ratio() {
      return kept.ratio;
    },
    set ratio(ratio: number) {
      kept.ratio = ratio;
    },
    recent: () => recent.list(),
    async stop() {
      tracer = undefined;
      await provider.shutdown();
      context.disable();
    },
  };
}

/** Runs `fn` inside a span, which ends with it. `parent` is the present context, or what came with a call: `extract(…)`. */
export function span<T>(
  name: string,
  attributes: Attributes,
  fn: () => T,
  parent: Context = context.active(),
  kind = SpanKind.INTERNAL,
): T {
  if (!tracer) return fn();
  const above = trace.getSpanContext(parent);
  if (!above && !sampling.keepsNext()) return context.with(trace.setSpanContext(parent, unkept()), fn);
  if (above && !(above.traceFlags & TraceFlags.SAMPLED)) return parent === context.active() ? fn() : context.with(parent, fn);

  const started = tracer.startSpan(name, { attributes, kind }, parent);
  const within = trace.setSpan(parent, started);
  try {
    const result = context.with(within, fn);
    if (result instanceof Promise) return endWith(started, result) as T;
    started.end();
    return result;
  } catch (fault) {
    fail(started, fault);
    throw fault;
  }
}

/** Adds to the present span what became known on the way. */
export function annotate(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** The context a W3C traceparent speaks of; a new beginning where there is none or it is malformed. */
export function extract(traceparent: string | undefined): Context {
  const remote = traceparent ? parseTraceParent(traceparent) : null;
  return remote ? trace.setSpanContext(ROOT_CONTEXT, { ...remote, isRemote: true }) : ROOT_CONTEXT;
}

/** As `extract`, where the call may come from this very process: what is not kept need not be entered twice. */
export function continued(traceparent: string): Context {
  const present = trace.getSpanContext(context.active());
  const within = present && !(present.traceFlags & TraceFlags.SAMPLED) && traceparent.startsWith(present.traceId, traceIdAt);
  return within ? context.active() : extract(traceparent);
}

/** The W3C traceparent of the present context, to travel with a call, an event or a webhook. */
export function inject(): string | undefined {
  const present = trace.getSpanContext(context.active());
  return present && `00-${present.traceId}-${present.spanId}-0${present.traceFlags & TraceFlags.SAMPLED}`;
}

export const traceId = (): string | undefined => trace.getSpanContext(context.active())?.traceId;

/** Behind the version, '00-'. */
const traceIdAt = 3;

const unkept = (): SpanContext => ({ traceId: ids.generateTraceId(), spanId: ids.generateSpanId(), traceFlags: TraceFlags.NONE });

const exporterTo = (endpoint: string) => new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });

async function endWith<T>(started: Span, result: Promise<T>): Promise<T> {
  try {
    const value = await result;
    started.end();
    return value;
  } catch (fault) {
    fail(started, fault);
    throw fault;
  }
}

/** A refusal is an answer; only what is our fault marks the span. Messages stay out: they may quote what was sent. */
function fail(started: Span, fault: unknown): void {
  const refusal = fault instanceof DomainError ? fault : undefined;
  const ours = !refusal || refusal.kind === 'INTERNAL' || refusal.kind === 'UNAVAILABLE';
  started.setAttribute('error.code', refusal?.code ?? (fault instanceof Error ? fault.name : 'unknown'));
  if (ours) started.setStatus({ code: SpanStatusCode.ERROR });
  started.end();
}
