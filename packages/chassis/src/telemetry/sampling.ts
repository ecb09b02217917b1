// Which new traces are kept: a ratio that an operator may change while the process runs. Whoever continues a trace follows
// its beginning, so that a trace is whole or absent, never torn.
import type { Attributes, Context, Link, SpanKind } from '@opentelemetry/api';
import { ParentBasedSampler, type Sampler, type SamplingResult, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace-node';
import { malformed } from '../errors.ts';

export class AdjustableSampler implements Sampler {
  #ratio = 0;
  #sampler: Sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(0) });

  constructor(ratio: number) {
    this.ratio = ratio;
  }

  get ratio(): number {
    return this.#ratio;
  }

  set ratio(ratio: number) {
    if (!(ratio >= 0 && ratio <= 1)) throw malformed('sampling.invalid', 'a sampling ratio is a number from 0 to 1');
    this.#ratio = ratio;
    this.#sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
  }

  shouldSample(parent: Context, traceId: string, name: string, kind: SpanKind, attributes: Attributes, links: Link[]): SamplingResult {
    return this.#sampler.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  toString(): string {
    return `AdjustableSampler{${this.#ratio}}`;
  }
}
