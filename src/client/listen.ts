/** Something that happened in the shop: who did what, and to which case. */
export interface LiveEvent {
  readonly sequence: number
  readonly at: string
  readonly operation: string
  readonly caseId: string | null
  readonly subjectId: string | null
  readonly actorName: string
}

/** A member at a case. `writing`: they have its pen, since then. */
export interface Present {
  readonly memberId: string
  readonly name: string
  readonly caseId: string
  readonly doing: 'viewing' | 'writing'
  readonly since?: string
}

/** What is heard. Whoever keeps `id` and hands it in as `since` next time misses nothing and hears nothing twice. */
export type Heard =
  | { readonly kind: 'events'; readonly id: string; readonly events: readonly LiveEvent[] }
  /** Listening begins, with nothing missed. */
  | { readonly kind: 'ready'; readonly id: string }
  /** What was missed cannot be told one by one: look at everything anew. */
  | { readonly kind: 'reset'; readonly id: string }
  /** Who is where at this moment; told anew with every change, and at least every twenty seconds. */
  | { readonly kind: 'presence'; readonly present: readonly Present[] }

export interface ListenOptions {
  /** Where the server is, without a slash at the end; empty for the page's own origin. */
  readonly baseUrl: string
  readonly shopId?: string | undefined
  readonly since?: string | undefined
  /** Such as the key of a program. */
  readonly headers?: Readonly<Record<string, string>>
  readonly fetch?: typeof globalThis.fetch
  readonly onHeard: (heard: Heard) => void
  readonly signal: AbortSignal
}

/** The server breaks its silence every twenty seconds; who is silent for longer is not there any more. */
const SILENCE_MS = 50_000
const FIRST_WAIT_MS = 300
const LAST_WAIT_MS = 10_000

/**
 * Hears what happens in a shop, across lost connections and servers that start again, until the signal aborts (`ended`) or the server says that whoever
 * asks may not listen (`refused`).
 */
export async function listen(options: ListenOptions): Promise<'ended' | 'refused'> {
  let { since } = options
  let waitMs = FIRST_WAIT_MS
  const onHeard = (heard: Heard) => {
    if (heard.kind !== 'presence') since = heard.id
    waitMs = FIRST_WAIT_MS
    options.onHeard(heard)
  }
  for (;;) {
    const outcome = await listenOnce({ ...options, since, onHeard })
    if (options.signal.aborted) return 'ended'
    if (outcome === 'refused') return 'refused'
    // Not all at once when a server comes back.
    await pause(waitMs * (0.5 + Math.random()), options.signal)
    waitMs = Math.min(LAST_WAIT_MS, waitMs * 2)
  }
}

async function listenOnce({ baseUrl, shopId, since, headers, fetch = globalThis.fetch, onHeard, signal }: ListenOptions) {
  const attempt = new AbortController()
  const abort = () => attempt.abort()
  signal.addEventListener('abort', abort)
  let silence = setTimeout(abort, SILENCE_MS)
  try {
    const response = await fetch(`${baseUrl}/api/v1/events`, {
      credentials: 'same-origin',
      headers: {
        ...headers,
        accept: 'text/event-stream',
        ...(shopId !== undefined && { 'evenkeel-shop': shopId }),
        ...(since !== undefined && { 'last-event-id': since }),
      },
      signal: attempt.signal,
    })
    if ([401, 403, 404, 410].includes(response.status)) return 'refused'
    if (!response.ok || response.body === null) return 'lost'
    for await (const text of messagesOf(response.body)) {
      clearTimeout(silence)
      silence = setTimeout(abort, SILENCE_MS)
      const heard = parse(text)
      if (heard !== undefined) onHeard(heard)
    }
  } catch {
    // Silence, a server that went away, or our own signal: the caller decides.
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', abort)
    attempt.abort()
  }
  return 'lost'
}

/** The messages of the stream, each without the empty line after it; whatever the end of the stream cut off is dropped. */
export async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const whole = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = whole.pop() ?? ''
    yield* whole
  }
}

/** The fields of a message by name; none for a comment. */
export function fieldsOf(message: string): ReadonlyMap<string, string> {
  return new Map(
    message.split('\n').map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    }),
  )
}

function parse(message: string): Heard | undefined {
  const fields = fieldsOf(message)
  const [kind, id] = [fields.get('event'), fields.get('id')]
  if (kind === 'presence') {
    const { present } = JSON.parse(fields.get('data') ?? '{}') as { present?: readonly Present[] }
    return { kind, present: present ?? [] }
  }
  if (id === undefined) return undefined
  if (kind === 'ready' || kind === 'reset') return { kind, id }
  if (kind !== 'events') return undefined
  const { events } = JSON.parse(fields.get('data') ?? '{}') as { events?: readonly LiveEvent[] }
  return { kind, id, events: events ?? [] }
}

function pause(timeMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, timeMs)
    signal.addEventListener('abort', done)
  })
}
