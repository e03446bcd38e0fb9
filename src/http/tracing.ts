import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, Span } from '@opentelemetry/api'
import type { TracerConfig } from '@opentelemetry/sdk-trace-node'
import { AppError } from '../errors.ts'

/** Spans for OpenTelemetry. None carries a word that a person typed: routes, names of operations, statuses and codes only. */
export interface Tracing {
  /** Runs a request in a span of its own, below the caller's where its `traceparent` names one. */
  readonly request: <Result>(
    request: RequestToTrace,
    run: (finish: (outcome: RequestOutcome) => void) => Promise<Result>,
  ) => Promise<Result>
  /** Runs an operation in a span below that of its request. */
  readonly operation: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>
  /** Sends what is left, for a second at most. */
  readonly stop: () => Promise<void>
}

interface RequestToTrace {
  readonly method: string
  readonly requestId: string
  readonly traceparent: string | undefined
}

interface RequestOutcome {
  readonly route: string
  readonly status: number
}

const EXPORT_TIMEOUT_MS = 5_000
/** A server stops within five seconds, and this comes last. */
const STOP_WITHIN_MS = 1_000

/**
 * Starts sending spans to a collector by OTLP over HTTP. Loads the libraries only now: they cost start time that nobody who has no collector
 * should pay. Nothing is registered globally. A collector that does not answer costs spans, never a request.
 */
export async function startTracing({ endpoint, version }: { endpoint: string; version: string }): Promise<Tracing> {
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags }, { OTLPTraceExporter }, sdk] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/sdk-trace-node'),
  ])
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: EXPORT_TIMEOUT_MS })
  const provider = new sdk.NodeTracerProvider({
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
    resource: resourceOf({ 'service.name': 'evenkeel', 'service.version': version }),
  })
  const tracer = provider.getTracer('evenkeel', version)
  const current = new AsyncLocalStorage<Context>()

  const callerOf = (traceparent = ''): Context => {
    const [, traceId, spanId, flags] = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(traceparent) ?? []
    if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT
    const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
  }
  const runIn = async <Result>(span: Span, parent: Context, run: () => Promise<Result>): Promise<Result> => {
    try {
      return await current.run(trace.setSpan(parent, span), run)
    } catch (error) {
      span.setAttribute('error.type', error instanceof AppError ? error.code : 'unexpected')
      if (!(error instanceof AppError) || error.code === 'internal') span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  }
  return {
    request({ method, requestId, traceparent }, run) {
      const parent = callerOf(traceparent)
      const attributes = { 'http.request.method': method, 'evenkeel.request_id': requestId }
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent)
      return runIn(span, parent, () =>
        run(({ route, status }) => {
          span.updateName(`${method} ${route}`)
          span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        }),
      )
    },
    operation(name, run) {
      const parent = current.getStore() ?? ROOT_CONTEXT
      return runIn(tracer.startSpan(name, { attributes: { 'evenkeel.operation': name } }, parent), parent, run)
    },
    async stop() {
      const late = sleep(STOP_WITHIN_MS, undefined, { ref: false })
      await Promise.race([provider.shutdown().catch(() => undefined), late])
    },
  }
}

// What a collector calls us. Written out, because the package that makes these is only there for the sake of others.
function resourceOf(attributes: Readonly<Record<string, string>>): NonNullable<TracerConfig['resource']> {
  const resource = { attributes, getRawAttributes: () => Object.entries(attributes), merge: () => resource }
  return resource
}
