import { ROOT_CONTEXT, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { Log } from './log.ts';
import type { EndSpan, SpanAttributes, Traces } from './traces.ts';

export interface OpenTelemetryOptions {
  /** Of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  readonly log: Log;
  /** How long spans are gathered before they are sent. */
  readonly delayMs?: number;
}

const SEND_TIMEOUT_MS = 5000;

/** Traces over OTLP/HTTP. A collector that does not answer costs its spans, and no request. */
export function openTelemetryTraces({
  endpoint,
  log,
  delayMs = 2000,
}: OpenTelemetryOptions): Traces {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const ids = givenTraceIds();
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: SEND_TIMEOUT_MS });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'noaberhub' }),
    idGenerator: ids,
    spanProcessors: [
      new BatchSpanProcessor(toldWhenLost(exporter, log), {
        scheduledDelayMillis: delayMs,
        exportTimeoutMillis: SEND_TIMEOUT_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('noaberhub');
  /** By request id, while the request is answered. */
  const requests = new Map<string, Context>();

  return {
    begin(name, { requestId, traceId }, attributes = {}) {
      const isRequest = name === 'request';
      ids.traceId = traceId;
      const parent = requests.get(requestId) ?? ROOT_CONTEXT;
      const all = isRequest ? { 'noaberhub.request_id': requestId, ...attributes } : attributes;
      const span = tracer.startSpan(`noaberhub.${name}`, { attributes: defined(all) }, parent);
      if (isRequest) requests.set(requestId, trace.setSpan(ROOT_CONTEXT, span));
      return endOf(span, isRequest ? () => requests.delete(requestId) : undefined);
    },
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

function endOf(span: Span, after?: () => void): EndSpan {
  return ({ ok = true, attributes = {} } = {}) => {
    span.setAttributes(defined(attributes));
    if (!ok) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    after?.();
  };
}

/** A request keeps the trace id that its caller gave it, or that stands on its lines of the log. */
function givenTraceIds() {
  const random = new RandomIdGenerator();
  return {
    /** Of the next span without a parent; `startSpan` asks for it before it returns. */
    traceId: '',
    generateTraceId(): string {
      return this.traceId;
    },
    generateSpanId: () => random.generateSpanId(),
  };
}

/** The first loss is a line in the log, and the next one after it worked again. */
function toldWhenLost(exporter: SpanExporter, log: Log): SpanExporter {
  let lost = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const isSent = result.error === undefined;
        if (!isSent && !lost) {
          log.warn({ part: 'traces', count: spans.length }, 'the collector takes no spans');
        }
        lost = !isSent;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}

function defined(attributes: SpanAttributes): Record<string, string | number> {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string | number>;
}
