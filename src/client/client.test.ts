import { describe, expect, it } from 'vitest'
import { CallError, createClient } from './client.ts'

interface Sent {
  readonly url: string
  readonly headers: Headers
  readonly body: unknown
}

function clientOf(answer: () => Response | Promise<Response>, shopId?: string) {
  const sent: Sent[] = []
  const client = createClient({
    baseUrl: 'http://desk.example',
    shopId,
    fetch: async (url, init) => {
      sent.push({ url: String(url), headers: new Headers(init?.headers), body: JSON.parse(String(init?.body)) })
      return answer()
    },
  })
  return { client, sent }
}

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })

describe('createClient', () => {
  it('posts the input to the operation, with shop and idempotency key', async () => {
    const { client, sent } = clientOf(() => json({ rows: [], openCount: 3 }), 'shop-1')
    const answer = await client.call('list-cases', { view: 'open' }, { idempotencyKey: 'key-1' })
    expect(answer.openCount).toBe(3)
    expect(sent[0]).toMatchObject({ url: 'http://desk.example/api/v1/list-cases', body: { view: 'open' } })
    expect(sent[0]?.headers.get('evenkeel-shop')).toBe('shop-1')
    expect(sent[0]?.headers.get('idempotency-key')).toBe('key-1')
  })

  it('leaves the shop to the server when none was chosen', async () => {
    const { client, sent } = clientOf(() => json({}))
    await client.call('get-session', {})
    expect(sent[0]?.headers.has('evenkeel-shop')).toBe(false)
  })

  it('comes by a bearer’s secret alone: in the header, never in the address, and without cookies', async () => {
    const asked: { url: string; init: RequestInit | undefined }[] = []
    const fetch: typeof globalThis.fetch = async (url, init) => {
      asked.push({ url: String(url), init })
      return json({})
    }
    await createClient({ baseUrl: '', bearer: 'el_secret', fetch }).call('get-followed-case', {})
    expect(new Headers(asked[0]?.init?.headers).get('authorization')).toBe('Bearer el_secret')
    expect(asked[0]).toMatchObject({ url: '/api/v1/get-followed-case', init: { credentials: 'omit', body: '{}' } })
  })

  it('throws a refusal with its code, details and request id', async () => {
    const problem = { code: 'version_conflict', status: 409, detail: 'Somebody changed it.', details: { current: 1 }, requestId: 'r-1' }
    const { client } = clientOf(() => json(problem, 409))
    const error = await client.call('get-session', {}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CallError)
    expect(error).toMatchObject({
      code: 'version_conflict',
      status: 409,
      message: 'Somebody changed it.',
      requestId: 'r-1',
      details: { current: 1 },
    })
  })

  it.each([
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['a proxy that speaks for a silent server', () => new Response('<html>Bad gateway</html>', { status: 502 }), 'unreachable'],
    ['a page that is not ours', () => new Response('<html></html>', { status: 418 }), 'unreadable'],
  ])('tells %s', async (_, answer, code) => {
    const { client } = clientOf(answer)
    await expect(client.call('get-session', {})).rejects.toMatchObject({ code })
  })

  it('does not call an aborted request a silent server', async () => {
    const controller = new AbortController()
    controller.abort()
    const { client } = clientOf(() => Promise.reject(new DOMException('aborted', 'AbortError')))
    await expect(client.call('get-session', {}, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})
