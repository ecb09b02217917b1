// How the channels to other services are (GTW-23): told on /metrics, and on the admin port's /health.
import { watch } from '../telemetry/metrics.ts';
import type { BreakerState } from './breaker.ts';
import type { ConnectedCallee } from './connect.ts';

export interface ChannelReport {
  service: string;
  circuit: BreakerState;
  /** Known by their addresses, and of these those that take calls. */
  replicas: number;
  ready: number;
  /** Calls without an answer yet. */
  inFlight: number;
}

export function reportChannel(service: string, callee: Pick<ConnectedCallee, 'breaker' | 'replicas'>): ChannelReport {
  const replicas = callee.replicas();
  return {
    service,
    circuit: callee.breaker,
    replicas: replicas.length,
    ready: replicas.filter(({ ready }) => ready).length,
    inFlight: replicas.reduce((sum, { inFlight }) => sum + inFlight, 0),
  };
}

/** Whether calls go through. */
export const isOpen = ({ circuit, ready }: ChannelReport): boolean => circuit !== 'OPEN' && ready > 0;

/** Answers how to stop. */
export function watchChannel(report: () => ChannelReport): () => void {
  const labels = { service: report().service };
  const stops = [
    watch('throughline_channel_replicas', 'replicas known of a service', labels, () => report().replicas),
    watch('throughline_channel_replicas_ready', 'replicas of a service that take calls', labels, () => report().ready),
    watch('throughline_channel_in_flight', 'calls to a service without an answer yet', labels, () => report().inFlight),
    watch('throughline_circuit_open', '1 while calls to a service are refused at once', labels, () =>
      report().circuit === 'OPEN' ? 1 : 0,
    ),
  ];
  return () => stops.forEach((stop) => stop());
}
