import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { createHttpDesk, type HttpDesk } from '../../test/http-desk.ts'
import { GOOD_ANSWER, SOFA, shownBy } from '../../test/model-question.ts'
import { startModelTwin } from '../../test/model-twin.ts'
import { type AnswerPart, CallError, createClient } from '../client/client.ts'
import { AppError } from '../errors.ts'
import type { Answerer } from '../operations/answerer.ts'
import type { Context } from '../operations/call.ts'
import { type Listener, listen } from './listen.ts'

const QUESTION = 'She wants her $80 back or she calls her bank. Refund or fight?'

let test: TestDatabase
let plain: Context
let desk: HttpDesk
let listener: Listener
let member: TestMember
let key: string
/** Who answers: the playbook, unless a test says otherwise. */
let answer: Answerer | undefined

beforeAll(async () => {
  test = await createTestDatabase()
  plain = createTestContext(test.database)
  desk = createHttpDesk(test, { answer: (question, options) => (answer ?? plain.asking.answer)(question, options) })
  listener = await listen(desk.app.fetch, { port: 0, host: '127.0.0.1' })
  member = await createShop(plain)
  key = ((await member.call('make-api-key', { name: 'A program', scopes: ['case:read', 'case:write'] })) as { key: string }).key
})
afterAll(async () => {
  await listener.stop()
  await desk.close()
  await test.close()
})

const baseUrl = () => `http://127.0.0.1:${listener.port}`
const client = (bearer = key) => createClient({ baseUrl: baseUrl(), bearer })
const ids = () => ({ conversationId: v7(), turnId: v7() })
const isKept = (id: string) =>
  member.call('get-conversation', { id }).then(
    () => true,
    () => false,
  )

function post(input: object, more: { accept?: string; signal?: AbortSignal } = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...(more.accept && { accept: more.accept }) }
  return fetch(`${baseUrl()}/api/v1/ask`, { method: 'POST', headers, body: JSON.stringify(input), signal: more.signal ?? null })
}

async function refusalOf(asking: Promise<unknown>): Promise<{ code: string; status: number } | undefined> {
  const error = await asking.catch((failure: unknown) => failure)
  return error instanceof CallError ? { code: error.code, status: error.status } : undefined
}

/** An answer that waits for its signal after its first part, and says how it ended. */
function waitingAnswer(): { readonly answer: Answerer; readonly begun: Promise<void>; readonly ended: Promise<string> } {
  const begun = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<string>()
  return {
    begun: begun.promise,
    ended: ended.promise,
    answer(_, { signal, onPart }) {
      onPart({ kind: 'plays', plays: [] })
      begun.resolve()
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          ended.resolve('aborted')
          reject(signal.reason)
        }),
      )
    },
  }
}

describe('a question over HTTP', () => {
  it('is answered as one JSON where no events are asked for, and as events where they are: the same answer', async () => {
    answer = undefined
    const once = { ...ids(), question: QUESTION }
    const parts: AnswerPart[] = []
    const streamed = await client().askStream(once, { onPart: (part) => void parts.push(part) })
    expect(parts.map(({ kind }) => kind).slice(0, 2)).toEqual(['plays', 'piece'])
    expect(parts.every(({ kind }) => kind !== 'restart')).toBe(true)
    const json = await post(once)
    expect(json.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await json.json()).toEqual(streamed)
    // What is asked of every other operation stays JSON.
    const list = await fetch(`${baseUrl()}/api/v1/list-topics`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, accept: 'text/event-stream' },
      body: '{}',
    })
    expect(list.headers.get('content-type')).toMatch(/^application\/json/)
  })

  it('sends each part when it is there, not when all is', async () => {
    const rest = Promise.withResolvers<void>()
    answer = async (question, options) => {
      options.onPart({ kind: 'plays', plays: [] })
      await rest.promise
      return plain.asking.answer(question, options)
    }
    const parts: AnswerPart[] = []
    const asking = client().askStream({ ...ids(), question: QUESTION }, { onPart: (part) => void parts.push(part) })
    while (parts.length === 0) await sleep(5)
    expect(parts).toEqual([{ kind: 'plays', plays: [] }])
    rest.resolve()
    expect((await asking).by).toBe('playbook')
  })

  it('is refused with its own status before the first part, in both forms', async () => {
    answer = undefined
    const empty = { ...ids(), question: ' ' }
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await post(empty, { accept })
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ code: 'bad_input' })
    }
    const asked = { ...ids(), question: QUESTION }
    expect(await refusalOf(client('').askStream(asked, { onPart: () => undefined }))).toEqual({ code: 'not_signed_in', status: 401 })
  })

  it('that fails half-way says so in the stream, and keeps nothing', async () => {
    answer = async (_, { onPart }) => {
      onPart({ kind: 'plays', plays: [] })
      await sleep(1)
      throw new AppError('model_unreachable', 'The service cannot be reached.')
    }
    const once = ids()
    expect(await refusalOf(client().askStream({ ...once, question: QUESTION }, { onPart: () => undefined }))).toEqual({
      code: 'model_unreachable',
      status: 503,
    })
    expect(await isKept(once.conversationId)).toBe(false)
  })
})

describe('a connection that breaks', () => {
  it.each(['text/event-stream', 'application/json'])('ends the work and keeps nothing: %s', async (accept) => {
    const waiting = waitingAnswer()
    answer = waiting.answer
    const once = ids()
    const leaving = new AbortController()
    const response = post({ ...once, question: QUESTION }, { accept, signal: leaving.signal }).then((it) => it.text())
    await waiting.begun
    leaving.abort()
    await expect(response).rejects.toThrow()
    expect(await waiting.ended).toBe('aborted')
    expect(await isKept(once.conversationId)).toBe(false)
    answer = undefined
    expect(await client().call('ask', { ...once, question: QUESTION })).toMatchObject(once)
  })

  it('from the server is told as unreachable, and the same turn may be asked again', async () => {
    answer = undefined
    const cut = createClient({
      baseUrl: '',
      fetch: async () =>
        new Response('event: plays\ndata: {"kind":"plays","plays":[]}\n\nevent: pie', { headers: { 'content-type': 'text/event-stream' } }),
    })
    const parts: AnswerPart[] = []
    expect(await refusalOf(cut.askStream({ ...ids(), question: QUESTION }, { onPart: (part) => void parts.push(part) }))).toEqual({
      code: 'unreachable',
      status: 0,
    })
    expect(parts).toHaveLength(1)
  })
})

describe('while one is answered', () => {
  it('others do not wait: a long question holds nobody up', async () => {
    answer = undefined
    const began = performance.now()
    let tookMs = 0
    const slow = client()
      .call('ask', { ...ids(), question: `${QUESTION} `.repeat(3000) })
      .finally(() => {
        tookMs = performance.now() - began
      })
    const waits: number[] = []
    while (tookMs === 0) {
      const asked = performance.now()
      await fetch(`${baseUrl()}/healthz`)
      waits.push(performance.now() - asked)
    }
    await slow
    expect(Math.max(...waits)).toBeLessThan(tookMs / 2)
  })
})

describe('a model that answers', () => {
  it('is heard as it writes: the playbook at once, its own words as they hold, the end as it is kept', async () => {
    answer = undefined
    const twin = await startModelTwin()
    const settings = { version: 0, provider: 'anthropic', baseUrl: twin.url, model: 'twin', secondReading: false, answers: true }
    await member.call('update-model', settings)
    const reads = ['i-will-call-my-bank', 'partial-offer-that-closes'].map((play) => ({
      tool: 'read_play',
      input: JSON.stringify({ id: play }),
    }))
    twin.behave({ stream: (_, before) => (before === 0 ? reads : [{ text: GOOD_ANSWER, everyMs: 2 }]) })
    const parts: AnswerPart[] = []
    const given = ids()
    const asked = await client().askStream({ ...given, question: SOFA }, { onPart: (part) => void parts.push(part) })
    expect(asked).toMatchObject({ by: 'model', modelName: 'twin' })
    const lines = parts.flatMap((part) => (part.kind === 'piece' && part.piece.bottomLine !== undefined ? [part.piece.bottomLine] : []))
    expect(lines[0]).not.toBe(asked.answer.bottomLine)
    expect(lines.at(-1)).toBe(asked.answer.bottomLine)
    const { plays: _, ...kept } = asked.answer
    expect(shownBy(parts)).toEqual(
      Object.fromEntries(Object.entries(kept).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
    )
    expect(await isKept(given.conversationId)).toBe(true)
    twin.behave({ stream: () => [{ text: GOOD_ANSWER.slice(0, 300) }, { stall: true }] })
    const left = { ...ids(), question: SOFA }
    const stop = new AbortController()
    const leaving = client().askStream(left, { onPart: (part) => part.kind === 'piece' && stop.abort(), signal: stop.signal })
    await expect(leaving).rejects.toThrow()
    expect(await isKept(left.conversationId)).toBe(false)
    await twin.close()
  })
})
