import { describe, expect, it, vi } from 'vitest'
import { type Heard, type ListenOptions, listen } from './listen.ts'

const EVENT = { sequence: 7, at: '2026-11-22T10:00:00.000Z', operation: 'paste-case', caseId: 'c', subjectId: null, actorName: 'Ines' }
const ready = (id: string) => `id: ${id}\nevent: ready\ndata: {}\n\n`
const events = (id: string) => `id: ${id}\nevent: events\ndata: ${JSON.stringify({ events: [EVENT] })}\n\n`

/** A server whose connections say one text after the other, in pieces, and then end as `end` says. */
function serve(texts: readonly string[], end: 'close' | 'cut' = 'close') {
  const asked: (string | null)[] = []
  const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    asked.push(new Headers(init?.headers).get('last-event-id'))
    const text = texts[asked.length - 1]
    if (text === undefined) return new Response('no', { status: 401 })
    const parts = text.match(/[\s\S]{1,7}/g) ?? []
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift()
        if (part !== undefined) controller.enqueue(new TextEncoder().encode(part))
        else if (end === 'close') controller.close()
        else controller.error(new Error('cut'))
      },
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  }
  return { asked, fetch: fetch as typeof globalThis.fetch }
}

async function hear(options: Partial<ListenOptions>) {
  vi.useFakeTimers()
  try {
    const heard: Heard[] = []
    const ended = listen({ baseUrl: '', signal: new AbortController().signal, onHeard: (one) => heard.push(one), ...options })
    await vi.advanceTimersByTimeAsync(300_000)
    return { heard, ended: await ended }
  } finally {
    vi.useRealTimers()
  }
}

describe('listening', () => {
  it.each(['close', 'cut'] as const)('goes on where it left off when the connection ends (%s)', async (end) => {
    const server = serve([`${ready('1:1:')}: \n\n${events('2:2:')}`, events('3:3:')], end)
    const { heard, ended } = await hear({ fetch: server.fetch })
    expect(ended).toBe('refused')
    expect(heard.map((one) => `${one.kind} ${one.kind === 'presence' ? '' : one.id}`)).toEqual(['ready 1:1:', 'events 2:2:', 'events 3:3:'])
    expect(server.asked.slice(0, 2)).toEqual([null, '2:2:'])
  })

  it('hears who is where, and goes on from the last event all the same', async () => {
    const present = [{ memberId: 'ben', name: 'Ben', caseId: 'case', doing: 'viewing' }]
    const server = serve([`${ready('1:1:')}event: presence\ndata: ${JSON.stringify({ present })}\n\n`, events('2:2:')])
    const { heard } = await hear({ fetch: server.fetch })
    expect(heard[1]).toEqual({ kind: 'presence', present })
    expect(server.asked[1]).toBe('1:1:')
  })

  it('drops a message that was cut off, and gets it whole the next time', async () => {
    const server = serve([`${ready('1:1:')}${events('2:2:').slice(0, -1)}`, events('2:2:')])
    const { heard } = await hear({ fetch: server.fetch })
    expect(server.asked[1]).toBe('1:1:')
    expect(heard.filter(({ kind }) => kind === 'events')).toHaveLength(1)
    expect(heard.at(-1)).toEqual({ kind: 'events', id: '2:2:', events: [EVENT] })
  })

  it('goes on after a server that does not answer, later and later', async () => {
    let asked = 0
    const fetch = (async () => {
      if (++asked > 5) return new Response('', { status: 403 })
      throw new TypeError('no network')
    }) as typeof globalThis.fetch
    expect((await hear({ fetch })).ended).toBe('refused')
    expect(asked).toBe(6)
  })

  it('gives up a connection that is silent for too long', async () => {
    let asked = 0
    const fetch = (async (_url: unknown, init?: RequestInit) => {
      if (++asked > 1) return new Response('', { status: 401 })
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
      })
      return new Response(stream)
    }) as typeof globalThis.fetch
    expect((await hear({ fetch })).ended).toBe('refused')
    expect(asked).toBe(2)
  })

  it('ends when it is told to', async () => {
    const stop = new AbortController()
    const server = serve(Array.from({ length: 50 }, (_, index) => ready(`${index}:${index}:`)))
    const listening = listen({
      baseUrl: '',
      fetch: server.fetch,
      signal: stop.signal,
      onHeard: () => stop.abort(),
    })
    expect(await listening).toBe('ended')
    expect(server.asked).toHaveLength(1)
  })
})
