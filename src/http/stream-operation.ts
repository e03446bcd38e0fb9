import type { AppError } from '../errors.ts'
import { problemOf } from './problem.ts'

export interface StreamOptions {
  readonly requestId: string
  /** Aborts when the connection is lost. */
  readonly signal: AbortSignal
  /** Carries the operation out; what it tells meanwhile goes to `onPart`. */
  readonly carryOut: (hooks: { readonly signal: AbortSignal; readonly onPart: (part: unknown) => void }) => Promise<unknown>
  readonly asAppError: (error: unknown) => AppError
  /** How often silence is broken, so that nothing between us takes the connection for dead. */
  readonly beatMs?: number
}

const BEAT_MS = 15_000

/** Whether a request asks for events. */
export function wantsEvents(accept: string | undefined): boolean {
  return /(^|,)\s*text\/event-stream\s*(;|,|$)/i.test(accept ?? '')
}

/**
 * Answers a staged operation with server-sent events: one for each part, named after its kind, then `done` with the whole output, or `problem` with
 * what was refused meanwhile. What is refused before the first part is thrown, so that it gets its own status. Whoever goes away ends the work.
 */
export async function streamOperation(options: StreamOptions): Promise<Response> {
  const { requestId, carryOut, asAppError, beatMs = BEAT_MS } = options
  const left = new AbortController()
  const signal = AbortSignal.any([options.signal, left.signal])
  const held: Uint8Array[] = []
  let send = (bytes: Uint8Array) => void held.push(bytes)
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const finished = carryOut({
    signal,
    onPart(part) {
      send(message(kindOf(part), part))
      begin()
    },
  })
  await Promise.race([begun, finished])
  let beating: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Nothing is said to a stream that was closed from the other end.
      send = (bytes) => {
        if (!left.signal.aborted) controller.enqueue(bytes)
      }
      for (const bytes of held) send(bytes)
      beating = setInterval(() => send(encode(': \n\n')), beatMs)
      finished
        .then(
          (output) => send(message('done', output)),
          (error: unknown) => send(message('problem', problemOf(asAppError(error), requestId))),
        )
        .finally(() => {
          clearInterval(beating)
          if (!left.signal.aborted) controller.close()
        })
    },
    cancel() {
      clearInterval(beating)
      left.abort()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // A proxy that collects before it passes on would keep the first words to itself.
      'x-accel-buffering': 'no',
    },
  })
}

function kindOf(part: unknown): string {
  return (part as { readonly kind: string }).kind
}

function message(kind: string, data: unknown): Uint8Array {
  return encode(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
