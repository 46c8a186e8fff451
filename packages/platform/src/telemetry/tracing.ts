import {
  type Attributes,
  type Context,
  context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOffSampler, BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

export type TracingOptions = Readonly<{
  service: string;
  /** Base address of an OTLP collector; null keeps the traces to the log lines. */
  endpoint: string | null;
}>;

export interface Tracing extends AsyncDisposable {
  readonly isExporting: boolean;
}

const TRACER = 'sector-wars';

/** Starts tracing for this process: every span has ids, and spans leave the process when an endpoint is given. */
export function startTracing({ service, endpoint }: TracingOptions): Tracing {
  const resource = resourceFromAttributes({ 'service.name': service });
  const provider =
    endpoint === null
      ? new NodeTracerProvider({ resource, sampler: new AlwaysOffSampler() })
      : new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporterTo(endpoint))] });
  provider.register();

  return {
    isExporting: endpoint !== null,
    async [Symbol.asyncDispose]() {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

/** Runs work inside a span; a throw marks the span as failed and goes on. */
export async function withSpan<T>(
  name: string,
  work: (span: Span) => Promise<T>,
  options: Readonly<{ attributes?: Attributes; kind?: SpanKind; parent?: Context }> = {},
): Promise<T> {
  const parent = options.parent ?? context.active();
  const settings = { kind: options.kind ?? SpanKind.INTERNAL, attributes: options.attributes ?? {} };
  return trace.getTracer(TRACER).startActiveSpan(name, settings, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.recordException(error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The W3C headers that make the receiver's spans part of the active trace. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers, defaultTextMapSetter);
  return headers;
}

/** The context a sender's W3C headers describe; an unreadable header starts a fresh trace. */
export function traceContextOf(headers: Readonly<Record<string, string | string[] | undefined>>): Context {
  return propagation.extract(context.active(), headers, defaultTextMapGetter);
}

/** The id of the active trace, or null outside any span. */
export const activeTraceId = (): string | null => trace.getActiveSpan()?.spanContext().traceId ?? null;

const exporterTo = (endpoint: string): OTLPTraceExporter =>
  new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
