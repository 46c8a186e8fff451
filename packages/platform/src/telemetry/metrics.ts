import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { VitalSigns } from '#/telemetry/vital-signs.ts';

export type OperationKind = 'query' | 'mutation' | 'subscription';
/** `refused` is the caller's mistake, `failed` is ours. */
export type RequestOutcome = 'ok' | 'refused' | 'failed';

/** What one service of this process reports. */
export interface Metrics {
  readonly vitals: VitalSigns;
  graphqlRequest(kind: OperationKind, outcome: RequestOutcome, durationSeconds: number): void;
  transactionRetried(code: string): void;
  eventPublished(type: string): void;
  eventConsumed(type: string, outcome: 'handled' | 'repeated' | 'failed'): void;
  eventDeadLettered(type: string): void;
  /** Age of the event taken last when it was taken. */
  inboxLag(publisher: string, seconds: number): void;
  reservationsSwept(kind: string, count: number): void;
  socketOpened(): void;
  socketClosed(): void;
  /** Everything this process reports, in the Prometheus text format. */
  renderMetrics(): Promise<string>;
}

export const METRICS_CONTENT_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** The one set of instruments of a process; each service in it reports under its own name. */
export class ProcessMetrics {
  readonly #registry = new Registry();
  readonly #instruments = instrumentsOf(this.#registry);
  readonly #services = new Map<string, Metrics>();

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The reporter of one service; the same name gives the same reporter. */
  of(service: string): Metrics {
    const known = this.#services.get(service);
    if (known) return known;
    const reporter = reporterOf(service, this.#instruments, () => this.renderMetrics());
    this.#services.set(service, reporter);
    return reporter;
  }

  renderMetrics(): Promise<string> {
    return this.#registry.metrics();
  }
}

type Instruments = ReturnType<typeof instrumentsOf>;

function instrumentsOf(registry: Registry) {
  const registers = [registry];
  const counter = <const L extends string>(
    name: string,
    help: string,
    labels: readonly L[],
  ): Counter<'service' | L> => new Counter({ name, help, labelNames: ['service', ...labels], registers });
  const gauge = <const L extends string>(
    name: string,
    help: string,
    labels: readonly L[],
  ): Gauge<'service' | L> => new Gauge({ name, help, labelNames: ['service', ...labels], registers });

  return {
    requestSeconds: new Histogram({
      name: 'sw_graphql_request_seconds',
      help: 'Duration of GraphQL operations',
      labelNames: ['service', 'kind', 'outcome'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    transactionsRetried: counter('sw_transactions_retried_total', 'Transactions run again after a conflict', [
      'code',
    ]),
    eventsPublished: counter('sw_events_published_total', 'Events appended to the log', ['type']),
    eventsConsumed: counter('sw_events_consumed_total', 'Events taken from other services', [
      'type',
      'outcome',
    ]),
    eventsDeadLettered: counter('sw_events_dead_lettered_total', 'Events parked after too many tries', [
      'type',
    ]),
    inboxLagSeconds: gauge('sw_inbox_lag_seconds', 'Age of the event taken last', ['publisher']),
    reservationsSwept: counter('sw_reservations_swept_total', 'Reservations found past their expiry', [
      'kind',
    ]),
    sockets: gauge('sw_sockets', 'Open WebSocket connections', []),
  };
}

function reporterOf(service: string, to: Instruments, renderMetrics: () => Promise<string>): Metrics {
  const vitals = new VitalSigns();
  return {
    vitals,
    graphqlRequest(kind, outcome, durationSeconds) {
      to.requestSeconds.observe({ service, kind, outcome }, durationSeconds);
      vitals.record(durationSeconds, outcome === 'failed');
    },
    transactionRetried: (code) => to.transactionsRetried.inc({ service, code }),
    eventPublished(type) {
      to.eventsPublished.inc({ service, type });
      vitals.recordEvent();
    },
    eventConsumed: (type, outcome) => to.eventsConsumed.inc({ service, type, outcome }),
    eventDeadLettered: (type) => to.eventsDeadLettered.inc({ service, type }),
    inboxLag: (publisher, seconds) => to.inboxLagSeconds.set({ service, publisher }, seconds),
    reservationsSwept: (kind, count) => to.reservationsSwept.inc({ service, kind }, count),
    socketOpened: () => to.sockets.inc({ service }),
    socketClosed: () => to.sockets.dec({ service }),
    renderMetrics,
  };
}
